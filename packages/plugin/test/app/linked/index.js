import Taro from '@tarojs/taro'

// Stands for a package of ours in a workspace: outside node_modules, and newer than any phone.
class Linked {
  #env = Taro.getEnv?.() ?? 'linked and there'

  async #read() {
    return this.#env
  }

  read = () => this.#read()
}

export const linked = () => new Linked().read()
