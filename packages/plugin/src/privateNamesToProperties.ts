import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import type { NodePath, PluginObj, types as Types } from '@babel/core'

/**
 * Babel plugin: `#name` becomes the plain property `_1ab0`, in fields, methods, accessors and uses; in development the name
 * stays in it, `_name_1ab0`.
 *
 * babel-preset-taro refuses private methods when the target is modern ("Class private methods are not enabled"), and
 * for an older one Babel's own translations cost a helper call for each access.
 *
 * It begins with a hash of the module, because a class and its subclass may use the same private name. A field without a
 * value is left out: where nobody asks whether an object has it, it reads the same as one that is not there.
 */
export function privateNamesToProperties({ types: t }: { types: typeof Types }): PluginObj {
  return {
    name: 'private-names-to-properties',
    // Before any other plugin visits a class: they would see the private names first.
    pre(file) {
      const hash = moduleHash(file.opts.filename ?? '', file.opts.cwd ?? '')
      const classes: { node: Types.Node; names: Set<string> }[] = []
      const properties = new Map<string, string>()
      const asked = new Set<string>()

      file.path.traverse({
        Class(path) {
          classes.push({ node: path.node, names: privateNames(path.node) })
        },
        BinaryExpression({ node: { left } }) {
          if (t.isPrivateName(left)) asked.add(left.id.name)
        },
      })
      file.path.traverse({
        PrivateName(path) {
          const { name } = path.node.id
          const field = path.parent
          if (t.isClassPrivateProperty(field) && !field.static && !field.value && !asked.has(name)) {
            path.parentPath.remove()
          } else {
            rename(path, propertyOf(path, name))
          }
        },
      })

      function propertyOf(path: NodePath, name: string): string {
        const owner = path.findParent(({ node }) => declares(node, name))
        const key = `${classes.findIndex(({ node }) => node === owner?.node)} ${name}`
        const readable = process.env.NODE_ENV === 'production' ? '' : `${name}_`
        const property = properties.get(key) ?? `_${readable}${hash}${properties.size.toString(36)}`
        properties.set(key, property)
        return property
      }

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

/** Three characters, the first a digit. The same on every machine: of the path from node_modules, or else from the app. */
function moduleHash(file: string, directory: string): string {
  const inModules = file.split(/node_modules[\\/]/)
  const path = inModules.length > 1 ? (inModules.at(-1) ?? '') : relative(directory, file)
  const hash = createHash('sha256').update(path.replaceAll('\\', '/')).digest().readUInt32BE()
  // From 100 to 9zz.
  return (36 ** 2 + (hash % (9 * 36 ** 2))).toString(36)
}
