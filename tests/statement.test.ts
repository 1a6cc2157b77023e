import Database from 'better-sqlite3'
import { expect, it, vi } from 'vitest'
import { statement, valueStatement } from '../main/statement'

it('a statement is prepared once as long as it is asked for, and those that nobody asks for leave', () => {
  const db = new Database(':memory:')
  const prepare = vi.spyOn(db, 'prepare')
  const often = 'SELECT 0'
  for (let number = 1; number <= 2_000; number += 1) {
    statement(db, `SELECT ${number}`)
    statement(db, often)
  }
  expect(prepare.mock.calls.filter(([sql]) => sql === often)).toHaveLength(1)
  statement(db, 'SELECT 2000')
  expect(prepare).toHaveBeenCalledTimes(2_001)
  // The first of them is long gone.
  statement(db, 'SELECT 1')
  expect(prepare).toHaveBeenCalledTimes(2_002)
  expect(valueStatement<number>(db, 'SELECT 1').get()).toBe(1)
})

it('a row and its value may be asked for by the same text', () => {
  const db = new Database(':memory:')
  const row = statement(db, 'SELECT 1 AS one')
  expect(valueStatement(db, 'SELECT 1 AS one').get()).toBe(1)
  expect(row.get()).toEqual({ one: 1 })
  expect(statement(db, 'SELECT 1 AS one').get()).toEqual({ one: 1 })
})
