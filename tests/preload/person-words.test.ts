import { expect, test } from 'vitest'
import { nameWithTitle, personInFull, workOf } from '../../preload/person-words'

test('a person is told with title, work and organisation, and without what is not known or was emptied', () => {
  expect(personInFull({ title: 'Dr.', name: 'Ama Beispiel', function: 'Leiterin', organisation: 'Stadt Kumasi' })).toBe('Dr. Ama Beispiel, Leiterin, Stadt Kumasi')
  expect(personInFull({ title: '', name: 'Ama Beispiel', function: '', organisation: 'Stadt Kumasi' })).toBe('Ama Beispiel, Stadt Kumasi')
  expect(nameWithTitle({ title: null, name: 'Ama Beispiel' })).toBe('Ama Beispiel')
  expect(workOf({ function: null, organisation: null })).toBe('')
})
