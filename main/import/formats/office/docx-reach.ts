/**
 * A part of a Word document written so that its readers reach all of it in its place: fields in short and text in a direction of its
 * own without what is around them, breaks as the usual ones, what was chosen in a form as text, formulas in one line.
 */
export function withinReach(xml: string): string {
  const plain = xml
    .replace(/<\/?w:(?:fldSimple|bdo|dir)(?=[\s>])[^>]*>/g, '')
    .replace(/<w:cr\s*\/>/g, '<w:br/>')
    .replace(/<w:ptab(?=[\s/])[^>]*\/>/g, '<w:tab/>')
    .replace(/<w:ddList>((?:[^<]|<(?!\/w:ddList>))*)<\/w:ddList>((?:[^<]|<(?!\/w:fldChar>))*<\/w:fldChar>)/g, (whole, list: string) => `${whole}<w:t>${chosenOf(list)}</w:t>`)
  return plain.includes('<m:oMath') && plain.includes('xmlns:w=') ? withFormulasWritten(plain) : plain
}

/** What was chosen of a list in a form, else what it begins with (ECMA-376, 17.16.28). */
function chosenOf(list: string): string {
  const place = /<w:(?:result|default)\s[^>]*w:val="(\d+)"/.exec(list)?.[1] ?? '0'
  return [...list.matchAll(/<w:listEntry\s[^>]*w:val="([^"]*)"/g)][Number(place)]?.[1] ?? ''
}

const formula = /<m:oMath(?=[\s>])[^>]*>([\s\S]*?)<\/m:oMath>/g

/** Formulas (ECMA-376, 22.1) as runs of text: readers of text pass over what else they are. */
function withFormulasWritten(xml: string): string {
  return xml.replace(/<\/?m:oMathPara(?=[\s>])[^>]*>|<m:oMathParaPr>[\s\S]*?<\/m:oMathParaPr>/g, '').replace(formula, (_, inside: string) => `<w:r><w:t xml:space="preserve">${inLine(inside)}</w:t></w:r>`)
}

/** Its letters as they follow each other, a stroke between what stands above and below another. */
function inLine(inside: string): string {
  return inside.replace(/<\/m:num>/g, '<m:t>/</m:t>').match(/(?<=<m:t(?:\s[^>]*)?>)[^<]*/g)?.join('') ?? ''
}
