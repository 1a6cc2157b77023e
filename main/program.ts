import type { Spawn } from './import/extractor'
import type { SourcePath, ThreadStart } from './thread-messages'

export interface ProgramOptions extends Pick<ThreadStart, 'folder' | 'account' | 'programVersion' | 'resources' | 'extractionEntry' | 'holder'> {
  /** `read` may run beside a program that holds the archive. */
  readonly access: 'write' | 'read'
  readonly spawn: Spawn
}
export type { SourcePath }
