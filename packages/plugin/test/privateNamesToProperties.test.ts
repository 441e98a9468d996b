import { runInNewContext } from 'node:vm'
import { transformSync } from '@babel/core'
import { privateNamesToProperties } from '../src/privateNamesToProperties'

const compile = (source: string, filename = '/app/node_modules/books/index.js') =>
  transformSync(source, { filename, babelrc: false, configFile: false, plugins: [privateNamesToProperties] })?.code ??
  ''

const run = (source: string): unknown => {
  const code = compile(source)
  expect(code).not.toContain('#')
  return runInNewContext(code)
}

it('keeps fields, methods, accessors and statics working', () => {
  const result = run(`
    class Shelf {
      static #made = 0
      #books = ['a']
      get #first() { return this.#books[0] }
      set #first(book) { this.#books[0] = book }
      async *#all() { yield* this.#books }
      #add(book) { this.#books.push(book); return this }
      static make() { Shelf.#made += 1; return new Shelf() }
      replace() { this.#first = this.#first + '!'; return this.#add('b')?.#books.join() + Shelf.#made }
    }
    Shelf.make().replace()
  `)

  expect(result).toBe('a!,b1')
})

it('keeps apart the same name in a class and its subclass', () => {
  const result = run(`
    class Base { #id = 'base'; base() { return this.#id } }
    class Sub extends Base { #id = 'sub'; sub() { return this.#id } }
    const sub = new Sub()
    sub.base() + ' ' + sub.sub()
  `)

  expect(result).toBe('base sub')
})

it('lets a nested class use the names of the class around it', () => {
  const result = run(`
    class Outer {
      #id = 'outer'
      #kind = 'o'
      inner() {
        const outer = this
        return new (class { #id = 'inner'; text() { return this.#id + outer.#kind } })().text() + this.#id
      }
    }
    new Outer().inner()
  `)

  expect(result).toBe('inneroouter')
})

it('answers whether an object has the name', () => {
  const result = run(`
    class Book { #id; static is(value) { return #id in value } }
    [Book.is(new Book()), Book.is({})].join()
  `)

  expect(result).toBe('true,false')
})

it('names a property alike wherever node_modules is, and differently in another module', () => {
  const source = 'class Book { #id = 1 }'
  const here = compile(source, '/home/someone/app/node_modules/books/index.js')

  expect(compile(source, '/builds/app/node_modules/books/index.js')).toBe(here)
  expect(compile(source, '/builds/app/node_modules/books/book.js')).not.toBe(here)
})

it('leaves out a field without a value, which reads the same', () => {
  expect(compile('class Book { #id; #title = 1; set(id) { this.#id = id } }')).not.toMatch(/_id_\w+;/)
  expect(run('class Book { #id; read() { return typeof this.#id } } new Book().read()')).toBe('undefined')
})

it('is short in production', () => {
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  const code = compile('class Book { #id = 1; #title = 2 }')
  process.env.NODE_ENV = NODE_ENV

  expect(code).toMatch(/_\d\w\w0 = 1;\s+_\d\w\w1 = 2/)
})
