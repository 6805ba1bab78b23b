import io.github.img3d.maven.files.Reconstructed
import javax.imageio.ImageIO

def log = new File(basedir, 'build.log').text
Reconstructed.check(log, new File(basedir, 'target/generated-resources/img3d'), 'chair.png', ['ply', 'glb'], true)
assert new File(localRepositoryPath, 'com/microsoft/onnxruntime/onnxruntime').isDirectory() : 'Maven did not fetch onnxruntime'

// Of the picture as the network sees it, on the figure's left, the colourful background is gone.
def figure = ImageIO.read(new File(basedir, 'target/generated-resources/img3d/chair.png'))
int colourful = 0
for (int y = 0; y < figure.height; y++) {
    for (int x = 0; x < 328; x++) {
        int rgb = figure.getRGB(x, y)
        def channels = [rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255]
        if (channels.max() - channels.min() > 40) {
            colourful++
        }
    }
}
assert colourful < 500 : "$colourful pixels of the background are left"
