export * from '@tarojs/taro-h5/dist/api/network/request'

// Never called on H5.
export const uploadFile = undefined
export const downloadFile = undefined
export const getFileSystemManager = undefined
export { cloud } from '@tarojs/taro-h5/dist/api/cloud'
