const formula = /<m:oMath(?=[\s>])[^>]*>([\s\S]*?)<\/m:oMath>/g

/** A part of a document whose formulas (ECMA-376, 22.1) are runs of text, in one line: readers of text pass over what else they are. */
export function withFormulasWritten(xml: string): string {
  if (!xml.includes('<m:oMath') || !xml.includes('xmlns:w=')) return xml
  return xml.replace(/<\/?m:oMathPara(?=[\s>])[^>]*>|<m:oMathParaPr>[\s\S]*?<\/m:oMathParaPr>/g, '').replace(formula, (_, inside: string) => `<w:r><w:t xml:space="preserve">${inLine(inside)}</w:t></w:r>`)
}

/** Its letters as they follow each other, a stroke between what stands above and below another. */
function inLine(inside: string): string {
  return inside.replace(/<\/m:num>/g, '<m:t>/</m:t>').match(/(?<=<m:t(?:\s[^>]*)?>)[^<]*/g)?.join('') ?? ''
}
