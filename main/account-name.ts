import { userInfo } from 'node:os'

/** The account's name, offered as the author's; empty where the system knows none (a container without a user table). */
export function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return process.env['USER'] ?? process.env['USERNAME'] ?? ''
  }
}
