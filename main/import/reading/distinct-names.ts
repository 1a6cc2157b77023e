/** Gives each name once, as mail programs do with attachments: the second `Scan.pdf` is `Scan (2).pdf`, always in the same order. */
export function distinctNames(): (name: string) => string {
  const taken = new Set<string>()
  const reached = new Map<string, number>()
  return (name) => {
    const ending = /(?:\.[^./]{1,10})?$/.exec(name)?.[0] ?? ''
    let number = reached.get(name) ?? 1
    let given = name
    while (taken.has(given)) given = `${name.slice(0, name.length - ending.length)} (${(number += 1)})${ending}`
    reached.set(name, number)
    taken.add(given)
    return given
  }
}
