/** The id of the search field, which a key focuses from anywhere. */
export const searchFieldId = 'search-field'

/** Puts the cursor into the search field as soon as it is there, with what it holds selected. */
export function focusSearch(): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(searchFieldId)
    if (!(field instanceof HTMLInputElement)) return
    field.focus()
    field.select()
  })
}
