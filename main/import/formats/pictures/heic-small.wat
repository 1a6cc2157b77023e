;; A picture of three planes (Y, Cb, Cr; a byte for each sample) made smaller by a whole number: each pixel of the result is the
;; mean of a square of pixels, as red, green and blue. `room` holds sums of 16 bits for the columns of a plane, and behind them
;; a row of means for each plane; `colours` what the factors and offsets of `heic-small.ts` are, eight times 16 bits each.
(module
  (import "libheif" "memory" (memory 0))

  ;; A row of means of a plane whose samples stand for 2 to the power of `across` and `down` pixels: `width` of them from pixel row `row` on.
  (func $means (param $plane i32) (param $stride i32) (param $across i32) (param $down i32) (param $row i32) (param $by i32) (param $width i32) (param $room i32) (param $to i32)
    (local $column i32) (local $end i32) (local $left i32) (local $from i32) (local $sum i32) (local $share i32)
    (local $low v128) (local $high v128) (local $sixteen v128)
    (local.set $end (i32.add (i32.shr_u (i32.sub (i32.mul (local.get $width) (local.get $by)) (i32.const 1)) (local.get $across)) (i32.const 1)))
    (loop $columns
      (local.set $low (v128.const i32x4 0 0 0 0))
      (local.set $high (local.get $low))
      (local.set $left (i32.const 0))
      (loop $rows
        (local.set $sixteen
          (v128.load
            (i32.add
              (i32.add (local.get $plane) (local.get $column))
              (i32.mul (i32.shr_u (i32.add (local.get $row) (local.get $left)) (local.get $down)) (local.get $stride)))))
        (local.set $low (i16x8.add (local.get $low) (i16x8.extend_low_i8x16_u (local.get $sixteen))))
        (local.set $high (i16x8.add (local.get $high) (i16x8.extend_high_i8x16_u (local.get $sixteen))))
        (br_if $rows (i32.lt_u (local.tee $left (i32.add (local.get $left) (i32.const 1))) (local.get $by))))
      (local.set $from (i32.add (local.get $room) (i32.shl (local.get $column) (i32.const 1))))
      (v128.store (local.get $from) (local.get $low))
      (v128.store offset=16 (local.get $from) (local.get $high))
      (br_if $columns (i32.lt_u (local.tee $column (i32.add (local.get $column) (i32.const 16))) (local.get $end))))

    (local.set $share (i32.div_u (i32.const 16777216) (i32.mul (local.get $by) (local.get $by))))
    (local.set $column (i32.const 0))
    (loop $pixels
      (local.set $end (i32.add (local.get $column) (local.get $by)))
      (local.set $sum (i32.const 0))
      (loop $square
        (local.set $sum
          (i32.add
            (local.get $sum)
            (i32.load16_u (i32.add (local.get $room) (i32.shl (i32.shr_u (local.get $column) (local.get $across)) (i32.const 1))))))
        (br_if $square (i32.lt_u (local.tee $column (i32.add (local.get $column) (i32.const 1))) (local.get $end))))
      (i32.store16 (local.get $to) (i32.shr_u (i32.add (i32.mul (local.get $sum) (local.get $share)) (i32.const 8388608)) (i32.const 24)))
      (local.set $to (i32.add (local.get $to) (i32.const 2)))
      (br_if $pixels (local.tee $width (i32.sub (local.get $width) (i32.const 1))))))

  ;; What eight means, less an offset, add to a colour: (mean * factor + 128) >> 8.
  (func $times (param $means v128) (param $colours i32) (param $factor i32) (result v128)
    (i16x8.q15mulr_sat_s (i16x8.shl (local.get $means) (i32.const 7)) (v128.load (i32.add (local.get $colours) (local.get $factor)))))

  ;; What eight means of blue and red, taken together, add to a colour: (blue * factor + red * factor + 128) >> 8.
  (func $both (param $cb v128) (param $cr v128) (param $factors v128) (result v128)
    (i16x8.narrow_i32x4_s
      (i32x4.shr_s
        (i32x4.add
          (v128.const i32x4 128 128 128 128)
          (i32x4.dot_i16x8_s (local.get $factors) (i8x16.shuffle 0 1 16 17 2 3 18 19 4 5 20 21 6 7 22 23 (local.get $cb) (local.get $cr))))
        (i32.const 8))
      (i32x4.shr_s
        (i32x4.add
          (v128.const i32x4 128 128 128 128)
          (i32x4.dot_i16x8_s (local.get $factors) (i8x16.shuffle 8 9 24 25 10 11 26 27 12 13 28 29 14 15 30 31 (local.get $cb) (local.get $cr))))
        (i32.const 8))))

  (func (export "shrink")
    (param $luma i32) (param $lumaStride i32) (param $blue i32) (param $red i32) (param $chromaStride i32) (param $across i32) (param $down i32)
    (param $by i32) (param $width i32) (param $height i32) (param $colours i32) (param $room i32) (param $to i32)
    (local $rowBytes i32) (local $means i32) (local $row i32) (local $from i32) (local $end i32) (local $out i32)
    (local $y v128) (local $cb v128) (local $cr v128) (local $both v128)
    (local.set $rowBytes (i32.and (i32.add (i32.shl (local.get $width) (i32.const 1)) (i32.const 31)) (i32.const -16)))
    (local.set $means (i32.add (local.get $room) (i32.and (i32.add (i32.shl (i32.mul (local.get $width) (local.get $by)) (i32.const 1)) (i32.const 63)) (i32.const -32))))
    (loop $rows
      (call $means (local.get $luma) (local.get $lumaStride) (i32.const 0) (i32.const 0) (local.get $row) (local.get $by) (local.get $width) (local.get $room) (local.get $means))
      (call $means (local.get $blue) (local.get $chromaStride) (local.get $across) (local.get $down) (local.get $row) (local.get $by) (local.get $width) (local.get $room)
        (i32.add (local.get $means) (local.get $rowBytes)))
      (call $means (local.get $red) (local.get $chromaStride) (local.get $across) (local.get $down) (local.get $row) (local.get $by) (local.get $width) (local.get $room)
        (i32.add (local.get $means) (i32.shl (local.get $rowBytes) (i32.const 1))))
      (local.set $row (i32.add (local.get $row) (local.get $by)))

      (local.set $from (local.get $means))
      (local.set $end (i32.add (local.get $means) (i32.shl (local.get $width) (i32.const 1))))
      (local.set $out (local.get $to))
      (loop $eight
        (local.set $y (call $times (i16x8.sub (v128.load (local.get $from)) (v128.load (local.get $colours))) (local.get $colours) (i32.const 32)))
        (local.set $cb (i16x8.sub (v128.load (i32.add (local.get $from) (local.get $rowBytes))) (v128.load offset=16 (local.get $colours))))
        (local.set $cr (i16x8.sub (v128.load (i32.add (local.get $from) (i32.shl (local.get $rowBytes) (i32.const 1)))) (v128.load offset=16 (local.get $colours))))
        (local.set $both
          (i8x16.narrow_i16x8_u
            (i16x8.add (local.get $y) (call $times (local.get $cr) (local.get $colours) (i32.const 48)))
            (i16x8.add (local.get $y) (call $both (local.get $cb) (local.get $cr) (v128.load offset=64 (local.get $colours))))))
        (local.set $y (i16x8.add (local.get $y) (call $times (local.get $cb) (local.get $colours) (i32.const 80))))
        (local.set $y (i8x16.narrow_i16x8_u (local.get $y) (local.get $y)))
        (v128.store (local.get $out) (i8x16.shuffle 0 8 16 1 9 17 2 10 18 3 11 19 4 12 20 5 (local.get $both) (local.get $y)))
        (v128.store64_lane offset=16 0 (local.get $out) (i8x16.shuffle 13 21 6 14 22 7 15 23 0 0 0 0 0 0 0 0 (local.get $both) (local.get $y)))
        (local.set $out (i32.add (local.get $out) (i32.const 24)))
        (br_if $eight (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 16))) (local.get $end))))
      (local.set $to (i32.add (local.get $to) (i32.mul (local.get $width) (i32.const 3))))
      (br_if $rows (local.tee $height (i32.sub (local.get $height) (i32.const 1)))))))
