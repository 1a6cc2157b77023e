import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'

const place = z.object({ x: z.int().exactOptional(), y: z.int().exactOptional(), width: z.int().min(400), height: z.int().min(300), maximised: z.boolean() })

/** Where the window stands on the screen, in screen pixels; without a corner the system chooses. */
export type WindowPlace = z.infer<typeof place>

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const firstPlace: WindowPlace = { width: 1280, height: 800, maximised: false }

/** Where the window stood last, if that is still on a screen (`areas`); the usual size otherwise. */
export function readWindowPlace(file: string, areas: readonly Area[]): WindowPlace {
  const found = readPlace(file)
  if (found === null) return firstPlace
  const { x, y, ...size } = found
  if (x === undefined || y === undefined) return size
  // The middle of the title bar has to be within reach of the mouse.
  const middle = x + found.width / 2
  const isSeen = areas.some((area) => middle >= area.x && middle < area.x + area.width && y >= area.y && y < area.y + area.height - 30)
  return isSeen ? found : size
}

/** Remembers where the window stands. A failure costs the position only. */
export function saveWindowPlace(file: string, standing: WindowPlace): void {
  try {
    writeFileSync(file, JSON.stringify(standing))
  } catch (error) {
    console.error(error)
  }
}

function readPlace(file: string): WindowPlace | null {
  try {
    return place.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // First start, or a damaged note: neither is worth a word.
    return null
  }
}
