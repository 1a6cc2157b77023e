import { readFileSync } from 'node:fs'
import { stateFile, writeStateFile } from './state-folder'
import { systemCode } from './system-code'

/** The port on which this computer served the archive at a path last; null for none, or a note that cannot be read. */
export function rememberedPort(stateFolder: string, archive: string): number | null {
  try {
    const value: unknown = JSON.parse(readFileSync(stateFile(stateFolder, 'ports', archive), 'utf8'))
    const port: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'port') : null
    return typeof port === 'number' && Number.isInteger(port) && port >= 1024 && port <= 65_535 ? port : null
  } catch {
    // The first start, or unreadable: any free port will do.
    return null
  }
}

/** Remembers the port for the next start. To a browser another port is another program: language, colours and widths would be lost. */
export function rememberPort(stateFolder: string, archive: string, port: number): void {
  writeStateFile(stateFile(stateFolder, 'ports', archive), { port })
}

/** Whether a server could not listen because its port is taken, or kept back by the system. */
export function isPortTaken(error: unknown): boolean {
  const code = systemCode(error)
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen' && (code === 'EADDRINUSE' || code === 'EACCES')
}
