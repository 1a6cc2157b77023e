import { useState } from 'react'

export const pageForms = ['both', 'image', 'text'] as const
/** A page as its image, as its text, or both. */
export type PageForm = (typeof pageForms)[number]

const remembered = 'klimaarchiv.page-form'

/** In which form pages are shown, and how it is changed; remembered on this computer. */
export function usePageForm(): readonly [PageForm, (form: PageForm) => void] {
  const [form, setForm] = useState<PageForm>(() => pageForms.find((each) => each === localStorage.getItem(remembered)) ?? 'both')
  const choose = (chosen: PageForm): void => {
    localStorage.setItem(remembered, chosen)
    setForm(chosen)
  }
  return [form, choose]
}
