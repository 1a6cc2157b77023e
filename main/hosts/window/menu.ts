import type { Language } from '../../../preload/contract'

/** One entry of a native menu, as Electron's template takes it. */
export type MenuEntry =
  | { readonly type: 'separator' }
  | { readonly label: string; readonly role: Role; readonly accelerator?: string }
  | { readonly label: string; readonly submenu: MenuEntry[] }

type Role =
  | 'about' | 'hide' | 'hideOthers' | 'unhide' | 'quit'
  | 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll'
  | 'reload' | 'zoomIn' | 'zoomOut' | 'resetZoom' | 'togglefullscreen'
  | 'minimize' | 'close'

// Electron knows its roles in English only.
const labels: Readonly<Record<Language, Readonly<Record<Role | 'file' | 'edit' | 'view' | 'window', string>>>> = {
  de: {
    file: 'Datei', edit: 'Bearbeiten', view: 'Ansicht', window: 'Fenster',
    about: 'Über Klimaarchiv', hide: 'Klimaarchiv ausblenden', hideOthers: 'Andere ausblenden', unhide: 'Alle einblenden', quit: 'Beenden',
    undo: 'Rückgängig', redo: 'Wiederholen', cut: 'Ausschneiden', copy: 'Kopieren', paste: 'Einfügen', selectAll: 'Alles auswählen',
    reload: 'Neu laden', zoomIn: 'Vergrößern', zoomOut: 'Verkleinern', resetZoom: 'Originalgröße', togglefullscreen: 'Vollbild',
    minimize: 'Minimieren', close: 'Schließen',
  },
  en: {
    file: 'File', edit: 'Edit', view: 'View', window: 'Window',
    about: 'About Klimaarchiv', hide: 'Hide Klimaarchiv', hideOthers: 'Hide others', unhide: 'Show all', quit: 'Quit',
    undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste', selectAll: 'Select all',
    reload: 'Reload', zoomIn: 'Zoom in', zoomOut: 'Zoom out', resetZoom: 'Actual size', togglefullscreen: 'Full screen',
    minimize: 'Minimise', close: 'Close',
  },
}

/** The native menu: the roles every program has, in the interface's language; macOS keeps its own first menu. */
export function menuTemplate(language: Language, platform: NodeJS.Platform): MenuEntry[] {
  const words = labels[language]
  const separator: MenuEntry = { type: 'separator' }
  const item = (role: Role): MenuEntry => ({ label: words[role], role })
  const first: MenuEntry =
    platform === 'darwin'
      ? { label: 'Klimaarchiv', submenu: [item('about'), separator, item('hide'), item('hideOthers'), item('unhide'), separator, item('quit')] }
      : { label: words.file, submenu: [item('close'), item('quit')] }
  return [
    first,
    { label: words.edit, submenu: [item('undo'), item('redo'), separator, item('cut'), item('copy'), item('paste'), separator, item('selectAll')] },
    { label: words.view, submenu: [item('reload'), separator, item('zoomIn'), item('zoomOut'), item('resetZoom'), separator, item('togglefullscreen')] },
    { label: words.window, submenu: [item('minimize'), item('close')] },
  ]
}
