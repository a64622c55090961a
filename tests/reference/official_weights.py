#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What torchvision says of the weight files it publishes: address, size, parameters, multiply-adds, licence.

    pip download torchvision==0.29.2 --no-deps
    official_weights.py torchvision-0.29.2-*.whl

Reads the sources in the wheel and imports none of them. Prints a row for each network of ours; tests/core/spec/ArchitecturesTest.cpp
and tests/core/models/RegistryTest.cpp hold them. torchvision 0.14.1 (Debian 12) states no sizes and no multiply-adds, and names
EfficientNet-B0's file after a checksum that is not the file's."""
import re
import sys
import zipfile

NETWORKS = {
    "resnet18": ("resnet", "ResNet18"), "resnet34": ("resnet", "ResNet34"), "resnet50": ("resnet", "ResNet50"),
    "resnet101": ("resnet", "ResNet101"), "densenet121": ("densenet", "DenseNet121"),
    "efficientnet_b0": ("efficientnet", "EfficientNet_B0"), "mobilenet_v2": ("mobilenetv2", "MobileNet_V2"),
    "mobilenet_v3_small": ("mobilenetv3", "MobileNet_V3_Small"), "vgg16": ("vgg", "VGG16"),
    "vgg16_bn": ("vgg", "VGG16_BN"), "inception_v3": ("inception", "Inception_V3"),
    "vit_b_16": ("vision_transformer", "ViT_B_16"), "convnext_tiny": ("convnext", "ConvNeXt_Tiny"),
}


def field(text, pattern):
    found = re.search(pattern, text)
    return found.group(1) if found else "-"


def main(wheel):
    archive = zipfile.ZipFile(wheel)
    for name, (module, title) in NETWORKS.items():
        source = archive.read(f"torchvision/models/{module}.py").decode()
        begin = source.index(f"class {title}_Weights(")
        entry = source[source.index("IMAGENET1K_V1 = ", begin):]
        # Up to the next set of weights, or the default.
        entry = entry[:re.search(r"\n    (IMAGENET1K_V2|IMAGENET1K_SWAG|IMAGENET1K_FEATURES|DEFAULT)", entry).start()]
        print(name, field(entry, r'url="([^"]+)"'), field(entry, r'"_file_size": ([\d.]+)'), "MiB",
              field(entry, r'"num_params": (\d+)'), "parameters", field(entry, r'"_ops": ([\d.]+)'), "GMAC",
              "licence stated" if '"license"' in entry else "no licence stated")


main(sys.argv[1])
