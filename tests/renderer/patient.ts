import { beforeAll } from 'vitest'

// What is drawn is waited for as long as the other tests wait: on a busy machine a second is soon over. Files without a page need none of it.
beforeAll(async () => {
  if (!('document' in globalThis)) return
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: 30_000 })
})
