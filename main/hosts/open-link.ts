import { spawn } from 'node:child_process'

/** Opens a link in the default browser; does nothing where there is no screen or no such program. */
export function openLink(link: string): void {
  const [program, args] = opener(link)
  if (program === null) return
  const child = spawn(program, args, { stdio: 'ignore', detached: true })
  // Without a browser the printed link is enough.
  child.on('error', () => undefined)
  child.unref()
}

function opener(link: string): [program: string | null, args: string[]] {
  // Not `cmd /c start`: its shell would read the link's special characters.
  if (process.platform === 'win32') return ['rundll32.exe', ['url.dll,FileProtocolHandler', link]]
  if (process.platform === 'darwin') return ['open', [link]]
  const hasScreen = Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
  return [hasScreen ? 'xdg-open' : null, [link]]
}
