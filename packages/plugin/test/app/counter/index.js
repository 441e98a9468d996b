const react = require('react')

// Stands for a package that is neither TanStack's nor ours: shipped as it is, private names and all, and with a React
// of its own, if the tests put one there.
class Counter {
  #count = 0

  next() {
    this.#count += 1
    return react.version ?? this.#count
  }
}

exports.counter = new Counter()
