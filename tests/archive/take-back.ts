import { takeBack, takingBack } from '../../main/archive/log/undo'
import type { Archive } from '../../main/archive/open'

type From = Pick<Archive, 'db' | 'commit' | 'device'>

/** Takes back the device's last action, as the router does with a small one. Gives its label. */
export function undo({ db, commit, device }: From, author: string): string {
  return takeBack({ db, commit, author }, takingBack(db, device, 'undo'))
}

/** Takes back the device's last undo. Gives the label of the action that stands again. */
export function redo({ db, commit, device }: From, author: string): string {
  return takeBack({ db, commit, author }, takingBack(db, device, 'redo'))
}
