const names = ['surface', 'text', 'text-quiet', 'line', 'line-strong', 'accent', 'accent-soft'] as const

/** What the picture is painted with: the colours and letters of the window now, light or dark. */
export interface Paint {
  readonly colour: Readonly<Record<(typeof names)[number], string>>
  readonly font: string
}

/** The paint of the window. */
export function paintNow(): Paint {
  const probe = document.createElement('span')
  document.body.append(probe)
  const colourOf = (name: string): string => {
    // Only what is used says which of its two colours a token has.
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const [surface, text, quiet, line, strong, accent, soft] = names.map(colourOf)
  probe.remove()
  return {
    colour: { surface: surface ?? '', text: text ?? '', 'text-quiet': quiet ?? '', line: line ?? '', 'line-strong': strong ?? '', accent: accent ?? '', 'accent-soft': soft ?? '' },
    font: getComputedStyle(document.body).fontFamily,
  }
}
