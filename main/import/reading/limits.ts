/**
 * What one file may cost. The figures are those that let every attack of the probe die alone (see "Decisions" in the
 * README): sizes in bytes, times in milliseconds, pictures in pixels, text in UTF-16 units.
 */
export const limits = {
  /** For one file, in which its reader works at it, and again for each `entriesAtOnce` files unpacked from it. */
  milliseconds: 30_000,
  /** So many times as long by the clock: on a busy computer a reader waits most of the time, and one that hangs does nothing else. */
  patience: 5,
  entriesAtOnce: 1_000,
  /** For one page of text recognition. */
  recognitionMilliseconds: 60_000,
  /** V8's heap, in MiB; what lies outside it is watched by `residentBytes`. */
  heapMegabytes: 512,
  /** The part of the heap for what is short-lived: readers make much of that. */
  youngMegabytes: 32,
  /** Below this size the heap is not searched for what is long unused: a reader's word lists alone take 100. */
  restingHeapMegabytes: 250,
  residentBytes: 1_000_000_000,
  /** Between files a reader that holds more than this, or has read so many, is started anew; that takes as long as a hundred files. */
  restingBytes: 600_000_000,
  filesPerChild: 2_000,
  fileBytes: 512_000_000,
  textFileBytes: 64_000_000,
  entryBytes: 64_000_000,
  containerBytes: 256_000_000,
  /** How many times larger a container may get by unpacking, where it is larger than `containerBytes`. */
  containerRatio: 10,
  /** Files in a file, however deep: so many, or in a larger one (a mailbox, above all) one for so many of its bytes, and never more than `mostEntries`. */
  containerEntries: 10_000,
  bytesPerEntry: 200,
  mostEntries: 200_000,
  /** Right in one container: all of them are in memory at once. */
  entriesOfOne: 100_000,
  /** Of what has no room, so many are still named. */
  namedEntries: 10_000,
  /** Files in files in files. */
  nesting: 5,
  /** MIME parts in parts. */
  mailDepth: 64,
  /** Pictures inside a mail or a saved page below this size are logos and spacers. */
  inlineBytes: 20_000,
  pixels: 268_000_000,
  pages: 2_000,
  cells: 500_000,
  /** In a sheet of a workbook, whose cells are all in memory at once. */
  rows: 100_000,
  text: 2_000_000,
} as const
