import { arch, platform } from 'node:os'
import { chromium, type Browser } from 'playwright-core'

/** A real Chromium: the one that comes as an npm package on Linux x64, elsewhere an installed Chrome or Edge. `letters`: the size somebody has chosen for them in its settings, in pixels. */
export async function startBrowser(letters = 16): Promise<Browser> {
  const size = `--blink-settings=defaultFontSize=${letters}`
  if (isPackaged) {
    const { default: packaged } = await import('@sparticuz/chromium')
    return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args.filter((arg) => !unwanted.test(arg)), '--disable-gpu', size] })
  }
  try {
    return await chromium.launch({ channel: 'chrome', args: [size] })
  } catch {
    return chromium.launch({ channel: 'msedge', args: [size] })
  }
}

// A graphics card played by the processor takes as much of it as all else the browser does.
const unwanted = /^--(?:single-process|no-zygote|ignore-gpu-blocklist|in-process-gpu|use-gl=.*|use-angle=.*|enable-unsafe-swiftshader)$/

const isPackaged = platform() === 'linux' && arch() === 'x64'

/** Unpacks the packaged Chromium before the first test: of two that begin at once, the second would start what is half written. */
export default async function unpackBrowser(): Promise<void> {
  if (!isPackaged) return
  const { default: packaged } = await import('@sparticuz/chromium')
  await packaged.executablePath()
}
