// SPDX-License-Identifier: GPL-3.0-or-later
// Which GPU a process of several takes. The reading of CUDA_VISIBLE_DEVICES: CUDA C++ Programming Guide, "CUDA
// Environment Variables".
#include "OwnGpu.h"

#include <gtest/gtest.h>

namespace lightbox::node {
namespace {

using Gpus = std::vector<std::string>;

Place placeOf(int localNumber, int localCount) {
    Place place;
    place.number = place.localNumber = localNumber;
    place.count = place.localCount = localCount;
    place.localCountTold = true;
    return place;
}

TEST(OwnGpu, ReadsTheListAsCudaDoes) {
    EXPECT_EQ(gpusShown("0,1,2"), (Gpus{"0", "1", "2"}));
    EXPECT_EQ(gpusShown(" 3 , 1"), (Gpus{"3", "1"}));
    EXPECT_EQ(gpusShown("GPU-8932f937-d72c-4106-c12f-20bd9faed9f6,GPU-2a"),
              (Gpus{"GPU-8932f937-d72c-4106-c12f-20bd9faed9f6", "GPU-2a"}));
    EXPECT_EQ(gpusShown("MIG-GPU-5c89852c/1/0,MIG-2f"), (Gpus{"MIG-GPU-5c89852c/1/0", "MIG-2f"}));
    // What is no GPU ends the list.
    EXPECT_EQ(gpusShown("0,-1,1"), Gpus{"0"});
    EXPECT_EQ(gpusShown("1,,0"), Gpus{"1"});
    EXPECT_EQ(gpusShown("-1"), Gpus{});
    EXPECT_EQ(gpusShown(""), Gpus{});
    EXPECT_EQ(gpusShown("NoDevFiles"), Gpus{});
    // One that stands twice shows none.
    EXPECT_EQ(gpusShown("0,0"), Gpus{});
}

TEST(OwnGpu, EachProcessTakesItsOwn) {
    EXPECT_EQ(ownGpu(placeOf(0, 2), std::nullopt), "0");
    EXPECT_EQ(ownGpu(placeOf(1, 2), std::nullopt), "1");
    EXPECT_EQ(ownGpu(placeOf(1, 2), "4, 6"), "6");
    EXPECT_EQ(ownGpu(placeOf(1, 2), "GPU-aa,MIG-bb,2"), "MIG-bb");
    EXPECT_EQ(ownGpu(placeOf(2, 4), "0,1"), "-1") << "fewer GPUs than processes";
    EXPECT_EQ(ownGpu(placeOf(1, 3), "0,1,-1"), "1");
    EXPECT_EQ(ownGpu(placeOf(2, 3), "0,1,-1,2"), "-1");
}

TEST(OwnGpu, LeavesAsItIsWhatShowsNoneOrOne) {
    // An empty list hides all GPUs: nobody gets one by it.
    EXPECT_EQ(ownGpu(placeOf(0, 2), ""), std::nullopt);
    EXPECT_EQ(ownGpu(placeOf(1, 2), "-1"), std::nullopt);
    EXPECT_EQ(ownGpu(placeOf(1, 2), "NoDevFiles"), std::nullopt);
    // SLURM's --gpus-per-task shows each its own, under one number.
    EXPECT_EQ(ownGpu(placeOf(1, 2), "0"), std::nullopt);
    EXPECT_EQ(ownGpu(placeOf(0, 1), std::nullopt), std::nullopt);
}

TEST(OwnGpu, WithoutLocalWorldSizeLocalRankSuffices) {
    Place place = placeOf(1, 2);
    place.localCount = 1;
    place.localCountTold = false;
    EXPECT_EQ(ownGpu(place, std::nullopt), "1");
    EXPECT_EQ(ownGpu(place, "5,7"), "7");
}

}  // namespace
}  // namespace lightbox::node
