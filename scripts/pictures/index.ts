export { openPicturesHome, type PicturesHome } from './open_home';
export { readOptions, type PicturesOptions } from './options';
export { smallPng } from './small_png';
export { PICTURES } from './screens';
export { takePictures } from './take';
