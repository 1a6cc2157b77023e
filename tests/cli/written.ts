import { vi } from 'vitest'

export interface Written {
  readonly out: string
  readonly errors: string
}

/** What is written to standard output and standard error while something runs. */
export async function written(work: () => unknown): Promise<Written> {
  let [out, errors] = ['', '']
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text, ...more) => {
      out += String(text)
      for (const each of more) if (typeof each === 'function') each()
      return true
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((errors += String(text)), true)),
    vi.spyOn(console, 'error').mockImplementation((text) => void (errors += `${text}\n`)),
  ]
  try {
    await work()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  return { out, errors }
}
