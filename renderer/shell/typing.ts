/** Fields that hold no text: what is pressed there writes nothing. */
const untyped = '[type="checkbox"], [type="radio"], [type="range"], [type="file"], [type="button"], [type="submit"]'

/** Whether what has the focus holds a text of its own, with an undo of its own. */
export function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(`textarea, input:not(${untyped})`))
}

/** Whether a key pressed there writes something or chooses by its letter, so that it is no command. */
export function isTyping(target: EventTarget | null): boolean {
  return isText(target) || (target instanceof HTMLElement && target.matches('select'))
}
