import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const installer = readFileSync(resolve(root, 'electron-builder.yml'), 'utf8')

test('the program goes by the name that its installer gives to Windows', () => {
  const [, id] = /^appId: (\S+)$/m.exec(installer) ?? []
  expect(readFileSync(resolve(root, 'main/index.ts'), 'utf8')).toContain(`app.setAppUserModelId('${id}')`)
})

test.each(['perMachine: false', 'allowElevation: false', 'deleteAppDataOnUninstall: false', 'requestedExecutionLevel: asInvoker', 'asar: false', '- resources/sample/**'])('the installer asks nobody for leave, brings all that is opened by its path, and takes no archive away: %s', (line) => {
  expect(installer.split('\n').map((each) => each.trim())).toContain(line)
})
