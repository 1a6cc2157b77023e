/** Letters written from right to left, and signs that change the direction of what follows. */
const turning = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

/** A text that keeps to itself in a sentence: in a direction of its own it would turn round what stands beside it. */
export function isolated(text: string): string {
  return turning.test(text) ? `\u2068${text}\u2069` : text
}
