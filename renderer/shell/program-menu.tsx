import { useRef, useState } from 'react'
import { Menu, MenuItem, MenuSection, MenuTrigger, Header, Popover, Separator } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Language, Status } from '../../preload/contract'
import { useArchive } from '../client'
import { speak } from '../locales'
import { applyTheme, storedTheme, type Theme } from '../preferences'
import { Button } from '../ui/button'
import { followFocus } from '../ui/kept-focus'
import { useLanguage } from '../ui/language'
import { NameDialog } from '../ui/name-dialog'
import { ownChange } from '../ui/own-changes'
import { toast, toastFault } from '../ui/toast'
import { go } from '../view'
import { KeysDialog } from './keys-dialog'
import { focusPanel } from './panel-focus'
import { useUndo } from './use-undo'
import { useVerify } from './use-verify'
import { VerifyDialog } from './verify-dialog'

const languages: Readonly<Record<Language, string>> = { de: 'Deutsch', en: 'English' }
const themes: readonly Theme[] = ['system', 'light', 'dark']

/** Everything that is not at hand elsewhere: new event, undo and redo, checking the archive, language, colours, keys. */
export function ProgramMenu({ status }: { readonly status: Status }) {
  const { t } = useTranslation()
  const archive = useArchive()
  const language = useLanguage()
  const undo = useUndo()
  const verify = useVerify()
  const [theme, setTheme] = useState(storedTheme)
  const [keys, setKeys] = useState(false)
  const [isNaming, setNaming] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const saveName = async (name: string): Promise<boolean> => {
    try {
      await archive.archive.setAuthor.call({ name })
      toast(t('start.nameSaved', { name }))
      return true
    } catch (error) {
      toastFault(error)
      return false
    }
  }

  const addEvent = async (): Promise<void> => {
    const isStillHere = followFocus(opener)
    try {
      const { id } = await ownChange(() => archive.records.create.call({ kind: 'event', fields: { title: t('shell.newEventTitle') } }))
      go({ record: id })
      focusPanel(isStillHere)
    } catch (error) {
      toastFault(error)
    }
  }
  return (
    <>
      <MenuTrigger>
        <Button ref={opener} variant="quiet" aria-label={t('shell.menu')}>☰</Button>
        <Popover className="menu-popover" placement="bottom end">
          <Menu className="menu" aria-label={t('shell.menu')} disabledKeys={[...(verify.isRunning ? ['verify'] : []), ...(status.undo === null ? ['undo'] : []), ...(status.redo === null ? ['redo'] : [])]}>
            <MenuItem className="menu-item" onAction={() => void addEvent()}>{t('shell.newEvent')}</MenuItem>
            <Separator className="menu-line" />
            <MenuItem id="undo" className="menu-item" onAction={() => undo('undo')}>{t('common.undo')} <kbd>{t('keys.ctrl')}+Z</kbd></MenuItem>
            <MenuItem id="redo" className="menu-item" onAction={() => undo('redo')}>{t('shell.redo')} <kbd>{t('keys.ctrl')}+Y</kbd></MenuItem>
            <Separator className="menu-line" />
            <MenuItem className="menu-item" onAction={() => go({ area: 'thesaurus' })}>{t('thesaurus.title')}</MenuItem>
            <MenuItem id="verify" className="menu-item" onAction={() => void verify.start()}>{t('shell.verify')}</MenuItem>
            <MenuItem className="menu-item" onAction={() => setNaming(true)}>{t('shell.myName')} …</MenuItem>
            <MenuItem className="menu-item" onAction={() => setKeys(true)}>{t('shell.keys')} <kbd>F1</kbd></MenuItem>
            <Separator className="menu-line" />
            <MenuSection className="menu-section" selectionMode="single" selectedKeys={[language]} disallowEmptySelection>
              <Header className="menu-head">{t('shell.language')}</Header>
              {(['de', 'en'] as const).map((each) => (
                <MenuItem key={each} id={each} className="menu-item" onAction={() => void speak(each)}>
                  {languages[each]}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSection className="menu-section" selectionMode="single" selectedKeys={[theme]} disallowEmptySelection>
              <Header className="menu-head">{t('shell.theme')}</Header>
              {themes.map((each) => (
                <MenuItem key={each} id={each} className="menu-item" onAction={() => { applyTheme(each); setTheme(each) }}>
                  {t(`shell.themes.${each}`)}
                </MenuItem>
              ))}
            </MenuSection>
            <Separator className="menu-line" />
            <MenuSection className="menu-section">
              <Header className="menu-foot">{t('shell.version', { version: status.programVersion })}<br />{status.folder}</Header>
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      <VerifyDialog faults={verify.faults} onClose={verify.close} />
      {isNaming && <NameDialog title={t('shell.myName')} initial={{ name: status.author?.name ?? status.accountName }} onSave={({ name }) => saveName(name)} onClose={() => setNaming(false)} />}
      <KeysDialog isOpen={keys} onOpenChange={setKeys} />
    </>
  )
}
