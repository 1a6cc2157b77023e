import type { Language } from '../../preload/contract'
import { filled, wording } from '../../preload/wording'
import type { UpdateStep } from '../update-step'

/** Seconds after which a browser asks for the page anew. */
const againSeconds = 2

/**
 * The page that stands in for the interface while an archive of an older program is brought up to date. With `nonce` it is for a
 * browser, which loads it again until the interface is there.
 */
export function updatingPage({ step, steps }: UpdateStep, language: Language, nonce: string | null): string {
  const { doing, which, why } = wording[language].updating
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${nonce === null ? '' : `<meta http-equiv="refresh" content="${againSeconds}">`}
<title>Klimaarchiv</title>
<style${nonce === null ? '' : ` nonce="${nonce}"`}>
body { font: 16px/1.5 system-ui, sans-serif; display: grid; place-content: center; min-height: 90vh; margin: 16px }
main { max-width: 32em }
h1 { font-size: 20px; margin: 0 0 16px }
progress { width: 100% }
</style>
</head>
<body>
<main>
<h1>${doing}</h1>
<progress max="${steps}" value="${step - 1}" aria-label="${doing}"></progress>
<p>${filled(which, { step, steps })}. ${why}</p>
</main>
</body>
</html>
`
}
