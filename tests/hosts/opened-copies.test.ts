import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createOpenedCopies, mayBeOpened, plainName, type OpenedCopies } from '../../main/hosts/window/opened-copies'

const folder = mkdtempSync(join(tmpdir(), 'klimaarchiv-opened-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a file is opened with its own program', () => {
  it.each(['Vorlage.pdf', 'Antrag.DOCX', 'Haushalt 2012.xlsx', 'Foto.jpeg', 'Brief.eml'])('where it is a document: %s', (name) => {
    expect(mayBeOpened(name)).toBe(true)
  })

  it.each([
    'setup.exe', 'start.bat', 'start.cmd', 'lauf.js', 'x.vbs', 'Verknüpfung.lnk', 'x.ps1', 'x.scr', 'x.msi', 'x.jar', 'x.sh', 'x.desktop', 'x.app', 'x.command', 'x.hta', 'x.url', 'x.reg', 'x.com',
    'Tabelle.xlsm', 'Brief.docm', 'Seite.html', 'Bild.svg', 'Seite.mht', 'alles.zip', 'ohne Endung', '.pdf', '', 'Vorlage.pdf.exe', 'Vorlage.pdf.exe. ', 'Vorlage\u202Efdp.exe', 'Vorlage.pdf:x.exe', 'a.pdf/x.exe', String.raw`a.pdf\x.exe`,
  ])('and never where it could run something, or does not say what it is: %s', (name) => {
    expect(mayBeOpened(name)).toBe(false)
  })
})

/** What was told of as missing or damaged. */
const unsound: string[] = []

describe('the name of a copy', () => {
  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    [String.raw`C:\Windows\a.pdf`, 'a.pdf'],
    ['Was? <neu>.pdf', 'Was_ _neu_.pdf'],
    ['CON.pdf', '_CON.pdf'],
    ['nul .pdf', '_nul .pdf'],
    ['CONIN$', '_CONIN$'],
    ['Konto.pdf', 'Konto.pdf'],
    ['..', '_'],
    ['Übersicht 2011.pdf', 'Übersicht 2011.pdf'],
    ['a\u202E\u0000b.pdf', 'ab.pdf'],
  ])('is one every system can write: %s', (name, written) => {
    expect(plainName(name)).toBe(written)
  })

  it('keeps its ending where it is too long', () => {
    expect(plainName(`${'ä'.repeat(400)}.pdf`)).toMatch(/^ä{100,}\.pdf$/)
    for (const letter of ['ä', 'ạ', '🌳']) expect(Buffer.byteLength(plainName(`${letter.repeat(400)}.pdf`))).toBeLessThanOrEqual(255)
  })
})

describe('a copy', () => {
  const archive = join(folder, 'archiv')
  const hash = createHash('sha256').update('Vorlage').digest('hex')
  mkdirSync(join(archive, 'files', hash.slice(0, 2)), { recursive: true })
  writeFileSync(join(archive, 'files', hash.slice(0, 2), hash), 'Vorlage', { mode: 0o444 })
  const opened = join(folder, 'opened')
  const copied = async (copies: OpenedCopies, name: string): Promise<string> => {
    const copy = await copies.copyOf(hash, name)
    return typeof copy === 'string' ? copy : copy.path
  }

  it('has its own name, cannot be changed, and goes when the program ends', async () => {
    const copies = createOpenedCopies(archive, opened, (each) => unsound.push(each))
    const path = await copied(copies, 'Vorlage 12.pdf')
    expect(basename(path)).toBe('Vorlage 12.pdf')
    expect(path.startsWith(opened)).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe('Vorlage')
    expect(statSync(path).mode & 0o222).toBe(0)
    expect(await copied(copies, 'Vorlage 12.pdf')).toBe(path)
    copies.clear()
    expect(existsSync(opened)).toBe(false)
  })

  it('lies where Excel on Windows opens it, however long its name and deep the folder', async () => {
    const deep = join(folder, 'Benutzer'.repeat(8), 'opened')
    const copies = createOpenedCopies(archive, deep, (each) => unsound.push(each))
    const path = await copied(copies, `${'Haushalt '.repeat(40)}.xlsx`)
    expect(path.length).toBeLessThanOrEqual(218)
    expect(path).toMatch(/Haushalt .*\.xlsx$/)
    expect(readFileSync(path, 'utf8')).toBe('Vorlage')
    copies.clear()
  })

  it('left behind by a crash goes at the next start', async () => {
    const path = await copied(createOpenedCopies(archive, opened, (each) => unsound.push(each)), 'a.pdf')
    createOpenedCopies(archive, opened, (each) => unsound.push(each))
    expect(existsSync(path)).toBe(false)
  })

  it('of a damaged or missing original are neither opened nor saved', async () => {
    const copies = createOpenedCopies(archive, opened, (each) => unsound.push(each))
    const target = join(folder, 'beschädigt.pdf')
    const damaged = hash.replace(/.$/, hash.endsWith('0') ? '1' : '0')
    expect([await copies.save(damaged, target), await copies.copyOf(damaged, 'a.pdf')]).toEqual(['missing', 'missing'])
    writeFileSync(join(archive, 'files', hash.slice(0, 2), damaged), 'Vorlage')
    expect([await copies.save(damaged, target), await copies.copyOf(damaged, 'a.pdf')]).toEqual(['damaged', 'damaged'])
    expect(unsound).toEqual([damaged, damaged, damaged, damaged])
    expect(existsSync(target)).toBe(false)
  })

  it('that was saved can be changed, and the original stays', async () => {
    const target = join(folder, 'gespeichert.pdf')
    await createOpenedCopies(archive, opened, (each) => unsound.push(each)).save(hash, target)
    writeFileSync(target, 'anders')
    expect(readFileSync(join(archive, 'files', hash.slice(0, 2), hash), 'utf8')).toBe('Vorlage')
  })
})
