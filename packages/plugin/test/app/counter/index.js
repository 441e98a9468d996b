// Stands for a package that is neither TanStack's nor ours: shipped as it is, private names and all.
class Counter {
  #count = 0

  next() {
    this.#count += 1
    return this.#count
  }
}

exports.counter = new Counter()
