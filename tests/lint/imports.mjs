import { dirname, relative, resolve } from 'node:path'

/** Node's modules, then packages, then our own from the farthest folder to the same; what is imported for what it does (styles) stays where it is. */
function place(specifier) {
  return specifier.startsWith('.') ? `2${specifier}` : `${specifier.startsWith('node:') ? 0 : 1}`
}

const order = {
  meta: { type: 'layout', fixable: 'code', schema: [] },
  create: (context) => ({
    Program({ body }) {
      const imports = body.filter(({ type, specifiers }) => type === 'ImportDeclaration' && specifiers.length > 0)
      const sorted = imports.toSorted((one, other) => (place(one.source.value) < place(other.source.value) ? -1 : Number(place(one.source.value) > place(other.source.value))))
      const at = imports.findIndex((each, index) => each !== sorted[index])
      if (at < 0) return
      const { sourceCode } = context
      context.report({
        node: sorted[at],
        message: `This import belongs before that of '${imports[at].source.value}'.`,
        fix: (fixer) => imports.map((each, index) => fixer.replaceText(each, sourceCode.getText(sorted[index]))),
      })
    },
  }),
}

/** Options: folders with their rooms, from what is below to what stands on it. A file beside the rooms may know all of them, and no room knows it. */
const rooms = {
  meta: { type: 'problem', schema: [{ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } }] },
  create(context) {
    const folders = Object.entries(context.options[0]).map(([folder, names]) => ({ folder: resolve(context.cwd, folder), names }))
    return {
      ImportDeclaration({ source }) {
        if (!source.value.startsWith('.')) return
        const imported = resolve(dirname(context.filename), source.value)
        for (const { folder, names } of folders) {
          const [own, other] = [context.filename, imported].map((file) => heightIn(folder, names, file))
          if (own !== null && other !== null && other > own) context.report({ node: source, message: `'${names[own]}' stands below '${names[other] ?? 'what lies beside the rooms'}' in ${relative(context.cwd, folder)} and knows nothing of it.` })
        }
      },
    }
  },
}

/** Which room of a folder a file is in; beside them counts as above, and outside the folder as null. */
function heightIn(folder, names, file) {
  const [room, ...rest] = relative(folder, file).split(/[\\/]/)
  if (room === '..') return null
  const at = rest.length === 0 ? -1 : names.indexOf(room)
  return at < 0 ? names.length : at
}

export default { meta: { name: 'imports' }, rules: { order, rooms } }
