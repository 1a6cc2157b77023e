import { textFrom, withName, type PdfHandle } from './pdf-module'

/** Kinds of annotations (fpdf_annot.h) that say nothing of their own: links, and the windows other annotations open. */
const silent: ReadonlySet<number> = new Set([2, 16])
const widget = 20
/** Kinds of fields (fpdf_formfill.h). */
const fields = { checkBox: 2, radioButton: 3, comboBox: 4, listBox: 5, text: 6 } as const
/** What a ticked box is called when it has no name of its own. */
const namelessTick = /^(?:yes|on|off|true|x|\d+)?$/i
const mostAnnotations = 2_000

/** What stands on an open page beside its text, a line each: the values of form fields, comments and free text with their author. */
export function notesOfPage(handle: PdfHandle, form: number | null, page: number): string {
  const count = Math.min(handle.module._FPDFPage_GetAnnotCount(page), mostAnnotations)
  if (count <= 0) return ''
  // Which boxes are ticked is only known once the form has met the page.
  if (form !== null) handle.module._FORM_OnAfterLoadPage(page, form)
  try {
    return linesOf(handle, form, page, count).join('\n')
  } finally {
    if (form !== null) handle.module._FORM_OnBeforeClosePage(page, form)
  }
}

function linesOf(handle: PdfHandle, form: number | null, page: number, count: number): string[] {
  const { module } = handle
  const lines = new Set<string>()
  for (let index = 0; index < count; index += 1) {
    const annotation = module._FPDFPage_GetAnnot(page, index)
    if (annotation === 0) continue
    try {
      const kind = module._FPDFAnnot_GetSubtype(annotation)
      const line = silent.has(kind) ? '' : kind === widget ? fieldValue(handle, form, annotation) : comment(handle, annotation)
      if (line !== '') lines.add(line)
    } finally {
      module._FPDFPage_CloseAnnot(annotation)
    }
  }
  return [...lines]
}

function fieldValue({ module }: PdfHandle, form: number | null, annotation: number): string {
  if (form === null) return ''
  const kind = module._FPDFAnnot_GetFormFieldType(form, annotation)
  if (kind === fields.text || kind === fields.comboBox || kind === fields.listBox) {
    return tidy(textFrom(module, (buffer, length) => module._FPDFAnnot_GetFormFieldValue(form, annotation, buffer, length)))
  }
  if ((kind !== fields.checkBox && kind !== fields.radioButton) || module._FPDFAnnot_IsChecked(form, annotation) === 0) return ''
  const name = tidy(textFrom(module, (buffer, length) => module._FPDFAnnot_GetFormFieldExportValue(form, annotation, buffer, length)))
  return namelessTick.test(name) ? '' : name
}

function comment({ module }: PdfHandle, annotation: number): string {
  const value = (key: string): string => tidy(withName(module, key, (name) => textFrom(module, (buffer, length) => module._FPDFAnnot_GetStringValue(annotation, name, buffer, length))))
  const said = value('Contents')
  const author = value('T')
  return said === '' ? '' : author === '' ? said : `${author}: ${said}`
}

function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]/gu, '').trim()
}
