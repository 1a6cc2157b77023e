import { useEffect } from 'react'

/** While it is there, what is printed is called so, also as the file it may be saved as; `foot` stands at the foot of each sheet. */
export function usePrintedName(name: string, foot: string | null): void {
  useEffect(() => {
    const { title } = document
    document.title = name
    const sheet = new CSSStyleSheet()
    if (foot !== null) sheet.replaceSync(`@page { @bottom-left { content: ${quoted(foot)}; } }`)
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.title = title
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [name, foot])
}

/** A text as a string of CSS. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`
}
