import type { MessagePort } from 'node:worker_threads'
import type { Fault } from '../preload/contract'
import type { FaultCode } from '../preload/faults'
import type { UpdateStep } from './update-step'

/** Who holds an archive, for the sentence a second start shows, and the link that reaches the first. */
export interface Holder {
  readonly name: string
  readonly link: string | null
}

/** What a host hands the archive thread at its start (`workerData`). */
export interface ThreadStart {
  readonly folder: string
  /** The account's name, offered as the author's. */
  readonly account: string
  readonly programVersion: string
  /** Folder of the program's own data (word lists, sample archive). */
  readonly resources: string
  /** Path of the built entry of the extraction process. */
  readonly extractionEntry: string
  /** Path of the built entry of the maintenance thread. */
  readonly maintenanceEntry: string
  /** `fork`: the thread starts extraction processes itself; `host`: it asks the host for them through `spawnPort`. */
  readonly spawner: 'fork' | 'host'
  readonly spawnPort?: MessagePort
  readonly holder: Holder
}

/** One path a host vouches for: dropped, chosen, uploaded or named on the command line. */
export interface SourcePath {
  /** Absolute path on this machine, a file or a folder. */
  readonly path: string
  /** What the user calls it: the path below the chosen folder, with `/`. */
  readonly name: string
  /** Why the host could not take it; nothing lies at its path. */
  readonly fault?: FaultCode
}

export type ToThread =
  | { readonly type: 'connect'; readonly port: MessagePort }
  | { readonly type: 'source'; readonly id: string; readonly paths: readonly SourcePath[]; readonly disposable: boolean }
  /** An original that was to be shown, opened or saved is missing, or not what came in. */
  | { readonly type: 'unsound'; readonly hash: string }
  | { readonly type: 'close' }

export type FromThread =
  /** Before the archive is open: it is of an older program, and this step of bringing it up to date begins. */
  | ({ readonly type: 'updating' } & UpdateStep)
  | { readonly type: 'ready' }
  | { readonly type: 'refused'; readonly fault: Fault; readonly holder: Holder | null }
  /** The source may be asked for now: a pipe and this channel keep no common order. */
  | { readonly type: 'registered'; readonly id: string }
  | { readonly type: 'closed' }
