#!/usr/bin/env python3
"""Times the original network in PyTorch, at the jobs of TimeJob, and appends lines as Measurement writes them.

usage: peer.py [--device cuda] [--seconds 2] [--limit 500] FILE JOB...

A job is forward_bN or train_step_bN, with _on_device after it or not. Measures that FILE holds already are not repeated, so
that a run which --limit cut short can be continued.
"""
import argparse
import json
import os
import statistics
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils.fusion import fuse_conv_bn_eval, fuse_linear_bn_eval
from torch.utils.flop_counter import FlopCounterMode

VIEWS, SIDE = 8, 128
PARAMETERS, FORWARD_OPERATIONS = 24_191_696, 1_954_086_912
LAYERS = (
    [("conv", *s) for s in ((3, 96), (96, 128), (128, 192), (192, 256))]
    + [("fc", *s) for s in ((4096, 2048), (2048, 1024), (1024, 512), (512, 1024), (1024, 2048), (2048, 4096))]
    + [("up", *s) for s in ((256, 192), (192, 128), (128, 96), (96, 64), (64, 48))]
)
LATENT = 6
FEWEST_RUNS = 5


class Layer(nn.Module):
    """An affine layer, its batch norm without scale and shift, and a ReLU; the latent code has no norm."""

    def __init__(self, kind, inputs, outputs, norm):
        super().__init__()
        self.up = kind == "up"
        if kind == "fc":
            self.affine = nn.Linear(inputs, outputs)
            self.norm = nn.BatchNorm1d(outputs, affine=False) if norm else nn.Identity()
        else:
            self.affine = nn.Conv2d(inputs, outputs, 3, 2 if kind == "conv" else 1, 1)
            self.norm = nn.BatchNorm2d(outputs, affine=False)

    def forward(self, x):
        if self.up:
            x = F.interpolate(x, scale_factor=2, mode="nearest")
        return F.relu(self.norm(self.affine(x)))

    def fold(self):
        """As at inference: the norm goes into the layer before it."""
        if not isinstance(self.norm, nn.Identity):
            self.norm.weight = nn.Parameter(torch.ones_like(self.norm.running_mean))
            self.norm.bias = nn.Parameter(torch.zeros_like(self.norm.running_mean))
            fuse = fuse_linear_bn_eval if isinstance(self.affine, nn.Linear) else fuse_conv_bn_eval
            self.affine = fuse(self.affine, self.norm)
            self.norm = nn.Identity()


class Generator(nn.Module):
    """Pictures [B,3,64,64] to maps [B,4V,128,128]: of the channels the first V are X, then Y, depth and mask logits."""

    def __init__(self):
        super().__init__()
        layers = [Layer(*layer, norm=i != LATENT) for i, layer in enumerate(LAYERS)]
        self.convolutions = nn.Sequential(*layers[:4])
        self.dense = nn.Sequential(*layers[4:10])
        self.upsampling = nn.Sequential(*layers[10:])
        self.head = nn.Conv2d(48, 4 * VIEWS, 1, bias=False)
        self.bias = nn.Parameter(torch.zeros(4 * VIEWS, SIDE, SIDE))
        with torch.no_grad():
            self.head.weight.normal_(0, 0.01)
            grid = torch.arange(SIDE, dtype=torch.float32)
            self.bias[:VIEWS] = grid
            self.bias[VIEWS : 2 * VIEWS] = grid[:, None]
            self.bias[2 * VIEWS : 3 * VIEWS] = 1

    def forward(self, pictures):
        code = self.dense(self.convolutions(pictures).flatten(1))
        return self.head(self.upsampling(code.view(-1, 256, 4, 4))) + self.bias

    def folded(self):
        for layer in [*self.convolutions, *self.dense, *self.upsampling]:
            layer.fold()
        return self


def losses(maps, depth, mask, grid):
    """Sums over the pixels, means over the pictures: of distances where a point is predicted, and of the mask's."""
    x, y, z, logit = maps.split(VIEWS, 1)
    distances = (x - grid).abs() + (y - grid[:, None]).abs() + (z - depth).abs()
    seen = (distances * (logit > 0)).sum()
    return (F.binary_cross_entropy_with_logits(logit, mask, reduction="sum") + seen) / maps.shape[0]


def check():
    """That this is the work that ours does."""
    network = Generator().eval()
    parameters = sum(p.numel() for p in network.parameters())
    with torch.no_grad(), FlopCounterMode(display=False) as counter:
        shape = tuple(network(torch.rand(1, 3, 64, 64)).shape)
    for what, is_, expected in (
        ("parameters", parameters, PARAMETERS),
        ("operations", counter.get_total_flops(), FORWARD_OPERATIONS),
        ("maps", shape, (1, 4 * VIEWS, SIDE, SIDE)),
    ):
        if is_ != expected:
            sys.exit(f"peer.py's network has {what} {is_}, expected {expected}: it is not the one that ours is")
    print(f"# PyTorch {torch.__version__}: {parameters} parameters, {counter.get_total_flops()} operations a picture")


class Variant:
    """A way in which PyTorch runs."""

    def __init__(self, name, tf32=False, compiled=False):
        self.name, self.tf32, self.compiled = name, tf32, compiled

    def enter(self):
        torch.backends.cuda.matmul.allow_tf32 = self.tf32
        torch.backends.cudnn.allow_tf32 = self.tf32
        torch.compiler.reset()

    def layouts(self):
        """The compiler chooses its own."""
        return (torch.contiguous_format,) if self.compiled else (torch.contiguous_format, torch.channels_last)

    def ready(self, function):
        return torch.compile(function, dynamic=False) if self.compiled else function


VARIANTS = (Variant("eager fp32"), Variant("eager TF32", tf32=True), Variant("compiled fp32", compiled=True))


class Jobs:
    """The steps that are timed, on a device and in a layout."""

    def __init__(self, device, variant, layout):
        self.device, self.variant, self.layout = device, variant, layout

    def host(self, tensor):
        """Memory that crosses as quickly as it can."""
        return tensor.pin_memory() if self.device.type == "cuda" else tensor

    def send(self, tensor):
        return tensor.to(self.device, non_blocking=True)

    def finish(self):
        if self.device.type == "cuda":
            torch.cuda.synchronize()

    def network(self):
        return Generator().to(self.device, memory_format=self.layout)

    def pictures(self, batch):
        return self.host(torch.rand(batch, 3, 64, 64).to(memory_format=self.layout))

    def forward(self, batch, on_device):
        network = self.variant.ready(self.network().eval().folded())
        pictures = self.pictures(batch)
        maps_at_host = self.host(torch.empty(batch, 4 * VIEWS, SIDE, SIDE).to(memory_format=self.layout))

        def run():
            with torch.inference_mode():
                maps = network(self.send(pictures))
                if not on_device:
                    maps_at_host.copy_(maps, non_blocking=True)
            self.finish()

        return run

    def train_step(self, batch, on_device):
        network = self.network().train()
        adam = torch.optim.Adam(network.parameters(), lr=1e-5, fused=True)
        grid = torch.arange(SIDE, dtype=torch.float32, device=self.device)
        pictures = self.pictures(batch)
        depth = self.host(torch.rand(batch, VIEWS, SIDE, SIDE).to(memory_format=self.layout))
        mask = self.host((torch.rand(batch, VIEWS, SIDE, SIDE) > 0.7).float().to(memory_format=self.layout))
        if on_device:
            depth, mask = self.send(depth), self.send(mask)
        loss_of = self.variant.ready(lambda x, z, m: losses(network(x), z, m, grid))

        def run():
            adam.zero_grad()
            loss = loss_of(self.send(pictures), self.send(depth), self.send(mask))
            loss.backward()
            adam.step()
            loss.item()

        return run

    def named(self, name):
        on_device = name.endswith("_on_device")
        kind, batch = name.removesuffix("_on_device").rsplit("_b", 1)
        make = {"forward": self.forward, "train_step": self.train_step}[kind]
        return make(int(batch), on_device)

    def matmul(self, size=8192):
        a, b = torch.rand(2, size, size, device=self.device).unbind()

        def run():
            a @ b
            self.finish()

        return run


def times(run, seconds):
    """Milliseconds, sorted."""
    taken = []
    start = time.perf_counter()
    while len(taken) < FEWEST_RUNS or time.perf_counter() - start < seconds:
        before = time.perf_counter()
        run()
        taken.append(1e3 * (time.perf_counter() - before))
    return sorted(taken)


def quickest(make, layouts, seconds):
    """The better layout's run, warm."""
    best = None
    for layout in layouts:
        run = make(layout)
        run()
        taken = statistics.median(times(run, seconds / 2))
        if best is None or taken < best[0]:
            best = (taken, run)
    return best[1]


class Log:
    """The file of measurements."""

    def __init__(self, path):
        self.path = path
        self.done = set()
        if os.path.exists(path):
            with open(path, encoding="utf-8") as lines:
                self.done = {(line["variant"], line["name"]) for line in map(json.loads, lines)}

    def add(self, variant, name, run, seconds):
        run()
        times(run, seconds)
        taken = times(run, seconds)
        line = {
            "variant": variant,
            "name": name,
            "milliseconds": statistics.median(taken),
            "best": taken[0],
            "runs": len(taken),
        }
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        print(f"{name} {variant}: {line['milliseconds']:.2f} ms, at best {taken[0]:.2f}, {len(taken)} runs", flush=True)


def measure(log, device, variant, name, seconds):
    variant.enter()
    if name == "matmul_8192":
        run = Jobs(device, variant, None).matmul()
    else:
        run = quickest(lambda layout: Jobs(device, variant, layout).named(name), variant.layouts(), seconds)
    log.add(variant.name, name, run, seconds)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("jobs", nargs="+")
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--seconds", type=float, default=2, help="of a measure, and of its warm-up")
    parser.add_argument("--limit", type=float, default=500, help="seconds after which no further measure begins")
    arguments = parser.parse_args()
    device = torch.device(arguments.device)
    torch.backends.cudnn.benchmark = True
    check()
    log = Log(arguments.file)
    wanted = [(v, "matmul_8192") for v in VARIANTS[:2] if device.type == "cuda"]
    wanted += [(v, name) for v in VARIANTS for name in arguments.jobs]
    start = time.monotonic()
    for variant, name in wanted:
        if (variant.name, name) in log.done:
            continue
        if time.monotonic() - start > arguments.limit:
            sys.exit(f"out of time before {name} {variant.name}: call again for the rest")
        try:
            measure(log, device, variant, name, arguments.seconds)
        except RuntimeError as e:  # out of memory, or a compiler that is not there
            print(f"{name} {variant.name} failed: {str(e).splitlines()[0]}", flush=True)
        if device.type == "cuda":
            torch.cuda.empty_cache()


if __name__ == "__main__":
    main()
