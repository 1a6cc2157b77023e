import type { Sight } from '../../../renderer/document/use-sight'

/** A picture or page that is shown as it fits, and stays so. */
export const fitted: Sight = { zoom: 1, quarters: 0, canGrow: true, canShrink: true, step: () => undefined, fit: () => undefined, turn: () => undefined }
