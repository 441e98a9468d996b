import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import type { NodePath, PluginObj, types as Types } from '@babel/core'

/**
 * Babel plugin: `#name` becomes the plain property `_name_1a2b`, in fields, methods, accessors and uses.
 *
 * babel-preset-taro refuses private methods when the target is modern ("Class private methods are not enabled"), and
 * for an older one Babel's own translations cost a helper call for each access.
 *
 * The suffix is a hash of the module, because a class and its subclass may use the same private name.
 */
export function privateNamesToProperties({ types: t }: { types: typeof Types }): PluginObj {
  return {
    name: 'private-names-to-properties',
    // Before any other plugin visits a class: they would see the private names first.
    pre(file) {
      const suffix = moduleHash(file.opts.filename ?? '', file.opts.cwd ?? '')
      const classes: { node: Types.Node; names: Set<string> }[] = []

      file.path.traverse({
        Class(path) {
          classes.push({ node: path.node, names: privateNames(path.node) })
        },
        PrivateName(path) {
          const { name } = path.node.id
          const owner = path.findParent((parent) => declares(parent.node, name))
          const index = classes.findIndex(({ node }) => node === owner?.node)
          rename(path, `_${name}_${suffix}${index > 0 ? index : ''}`)
        },
      })

      function declares(node: Types.Node, name: string): boolean {
        return classes.some((entry) => entry.node === node && entry.names.has(name))
      }
    },
    visitor: {},
  }

  function privateNames(node: Types.Class): Set<string> {
    const names = new Set<string>()
    for (const member of node.body.body) {
      if ('key' in member && t.isPrivateName(member.key)) names.add(member.key.id.name)
    }
    return names
  }

  function rename(path: NodePath<Types.PrivateName>, name: string): void {
    const parent = path.parentPath
    const key = t.identifier(name)
    if (parent.isClassPrivateProperty()) {
      const { value, static: isStatic } = parent.node
      parent.replaceWith(t.classProperty(key, value, null, null, false, isStatic))
    } else if (parent.isClassPrivateMethod()) {
      const { kind, params, body, static: isStatic, generator, async } = parent.node
      parent.replaceWith(t.classMethod(kind, key, params, body, false, isStatic, generator, async))
    } else if (parent.isBinaryExpression()) {
      path.replaceWith(t.stringLiteral(name))
    } else {
      path.replaceWith(key)
    }
  }
}

/** The same on every machine: counted from node_modules, or else from the app. */
function moduleHash(file: string, directory: string): string {
  const inModules = file.split(/node_modules[\\/]/)
  const path = inModules.length > 1 ? (inModules.at(-1) ?? '') : relative(directory, file)
  return createHash('sha256').update(path.replaceAll('\\', '/')).digest('hex').slice(0, 4)
}
