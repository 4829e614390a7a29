import { openPicturesHome, readOptions, takePictures } from './pictures/index';

// Takes the pictures of the screens that README.md and docs/screens.md show.
const run = async (): Promise<void> => {
  const options = readOptions(process.argv);
  const home = await openPicturesHome(options.url);
  try {
    await takePictures(home, options);
  } finally {
    await home.stop();
  }
};

run().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
