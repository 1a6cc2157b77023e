import { existsSync } from 'node:fs'
import sharp from 'sharp'

/** Pixel size of a picture this program has made, or null where there is none. Never for pictures from outside. */
export async function imageSize(path: string): Promise<{ width: number; height: number } | null> {
  if (!existsSync(path)) return null
  const { width, height } = await sharp(path).metadata()
  return { width, height }
}
