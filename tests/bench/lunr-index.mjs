// Builds a pure lunr index of the records on standard input, one JSON text a line, with lunr-languages' pipelines.
// Says "built" at the end; a heap that is full ends it first.
import { createInterface } from 'node:readline'
import lunr from 'lunr'
import german from 'lunr-languages/lunr.de.js'
import support from 'lunr-languages/lunr.stemmer.support.js'

support(lunr)
german(lunr)
const builder = new lunr.Builder()
builder.pipeline.add(lunr.de.trimmer, lunr.de.stopWordFilter, lunr.de.stemmer)
builder.ref('id')
builder.field('text')
let id = 0
for await (const line of createInterface({ input: process.stdin })) builder.add({ id: String((id += 1)), text: JSON.parse(line) })
builder.build()
process.stdout.write('built')
