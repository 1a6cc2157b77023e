/** The parts of a container that a reader of text may ask for, by their path. */
export type ContainerParts = ReadonlyMap<string, string>

/** The parts that one refers to (ECMA-376 part 2, "Relationships"), in the order of their references; with their ids. */
export function partsReferredTo(parts: ContainerParts, from: string): { readonly id: string; readonly path: string }[] {
  const slash = from.lastIndexOf('/')
  const folder = from.slice(0, slash + 1)
  const references = parts.get(`${folder}_rels/${from.slice(slash + 1)}.rels`) ?? ''
  return [...references.matchAll(/<(?:\w+:)?Relationship\s([^<>]*)>/g)].flatMap(([, attributes = '']) => {
    const target = /\bTarget\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? ''
    const id = /\bId\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? ''
    return /\bTargetMode\s*=\s*["']External/.test(attributes) ? [] : [{ id, path: resolved(folder, target) }]
  })
}

/** The parts below one, by references of references, that go by such a path; it is not among them. */
export function partsBelow(parts: ContainerParts, from: string, which: RegExp): string[] {
  const met = new Set([from])
  for (const path of met) for (const { path: next } of partsReferredTo(parts, path)) if (which.test(next) && parts.has(next)) met.add(next)
  met.delete(from)
  return [...met]
}

function resolved(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
