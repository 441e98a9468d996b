export const tabs = { tabShelf: '书架', tabSearch: '搜索', tabMine: '我的' }
