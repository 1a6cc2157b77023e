/** The commonest words of German and English: a line or two of either has one of them. */
const commonest = /(?<!\p{L})(?:der|die|das|und|in|den|von|zu|mit|für|auf|ist|im|dem|des|ein|eine|nicht|am|the|of|and|to|for|on|is|at|with|by|from)(?!\p{L})/giu
const lettersForOne = 120

/** Whether letters whose meaning a font does not tell have come out as German or English all the same. */
export function readsLikeText(text: string): boolean {
  const signs = text.replace(/\s+/g, '').length
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const foreign = text.match(/[\uFFFD\uE000-\uF8FF]|[^\P{Cc}\n\t]/gu)?.length ?? 0
  const words = text.match(commonest)?.length ?? 0
  return letters > signs / 2 && foreign <= signs / 20 && words >= Math.max(1, Math.floor(letters / lettersForOne))
}
