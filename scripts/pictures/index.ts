export { openPicturesHome } from './open_home';
export { readOptions } from './options';
export { takePictures } from './take';
