// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/react'
import { beforeAll, expect, it, vi } from 'vitest'
import { AddPair } from '../../../renderer/thesaurus/add-pair'
import { speakGerman } from '../german'

beforeAll(speakGerman)

it('a pair that is being added is added once, and leaves what is typed of the next meanwhile', async () => {
  const answers: ((added: boolean) => void)[] = []
  const add = vi.fn<(de: string, en: string) => Promise<boolean>>(() => new Promise((answer) => answers.push(answer)))
  render(<AddPair onAdd={add} />)
  const [german, english] = [screen.getByRole('textbox', { name: 'Deutsch' }), screen.getByRole('textbox', { name: 'Englisch' })]
  const type = (field: HTMLElement, value: string): void => {
    field.focus()
    fireEvent.change(field, { target: { value } })
  }
  const typed = (): unknown[] => [german, english].map((field) => 'value' in field && field.value)
  const enter = (): void => void fireEvent.submit(screen.getByRole('form'))
  type(german, 'Brunnen')
  type(english, 'well')
  enter()
  enter()
  expect(add).toHaveBeenCalledExactlyOnceWith('Brunnen', 'well')
  await act(async () => answers[0]?.(true))
  expect(typed()).toEqual(['', ''])
  expect(document.activeElement).toBe(german)
  type(german, 'Pumpe')
  type(english, 'pump')
  enter()
  type(german, 'Zisterne')
  type(english, 'cis')
  await act(async () => answers[1]?.(true))
  expect(typed()).toEqual(['Zisterne', 'cis'])
  expect(document.activeElement).toBe(english)
})
