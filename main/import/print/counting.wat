;; What is made of the pixels of a small picture one by one. All addresses are the caller's, and what is counted into is all zero.
(module
  (memory (export "memory") 1)

  ;; The shades of pixels of three bytes or more, from `from` up to `end`, a byte each; `counts` has for each luma from 0 to 255 how
  ;; many pixels have it. Numbers with fractions are added in the order in which JavaScript adds them.
  (func (export "shade") (param $from i32) (param $end i32) (param $channels i32) (param $to i32) (param $counts i32)
    (local $red i32) (local $green i32) (local $blue i32) (local $count i32)
    (block $done
      (loop $pixels
        (br_if $done (i32.ge_u (local.get $from) (local.get $end)))
        (local.set $red (i32.load8_u (local.get $from)))
        (local.set $green (i32.load8_u offset=1 (local.get $from)))
        (local.set $blue (i32.load8_u offset=2 (local.get $from)))
        (i32.store8
          (local.get $to)
          (i32.trunc_f64_u
            (f64.add
              (f64.add
                (f64.mul (f64.const 0.299) (f64.convert_i32_u (local.get $red)))
                (f64.mul (f64.const 0.587) (f64.convert_i32_u (local.get $green))))
              (f64.mul (f64.const 0.114) (f64.convert_i32_u (local.get $blue))))))
        (local.set $count
          (i32.add
            (local.get $counts)
            (i32.and
              (i32.shr_u
                (i32.add
                  (i32.add (i32.mul (local.get $red) (i32.const 77)) (i32.mul (local.get $green) (i32.const 150)))
                  (i32.mul (local.get $blue) (i32.const 29)))
                (i32.const 6))
              (i32.const 1020))))
        (i32.store (local.get $count) (i32.add (i32.load (local.get $count)) (i32.const 1)))
        (local.set $to (i32.add (local.get $to) (i32.const 1)))
        (local.set $from (i32.add (local.get $from) (local.get $channels)))
        (br $pixels))))

  ;; For each block of 16 by 16 pixels, row by row, how many of its pixels are darker than each shade from 0 to 256: 16 bits each.
  (func (export "blocks") (param $shades i32) (param $width i32) (param $height i32) (param $darker i32)
    (local $x i32) (local $y i32) (local $row i32) (local $across i32) (local $at i32) (local $end i32) (local $shade i32) (local $sum i32)
    (local.set $across (i32.mul (i32.shr_u (i32.add (local.get $width) (i32.const 15)) (i32.const 4)) (i32.const 514)))
    (loop $rows
      (local.set $row (i32.add (local.get $darker) (i32.mul (i32.shr_u (local.get $y) (i32.const 4)) (local.get $across))))
      (local.set $x (i32.const 0))
      (loop $columns
        (local.set $at
          (i32.add
            (i32.add (local.get $row) (i32.mul (i32.shr_u (local.get $x) (i32.const 4)) (i32.const 514)))
            (i32.shl (i32.load8_u (local.get $shades)) (i32.const 1))))
        (i32.store16 offset=2 (local.get $at) (i32.add (i32.load16_u offset=2 (local.get $at)) (i32.const 1)))
        (local.set $shades (i32.add (local.get $shades) (i32.const 1)))
        (br_if $columns (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 1))) (local.get $width))))
      (br_if $rows (i32.lt_u (local.tee $y (i32.add (local.get $y) (i32.const 1))) (local.get $height))))
    (local.set $end
      (i32.add (local.get $darker) (i32.mul (i32.shr_u (i32.add (local.get $height) (i32.const 15)) (i32.const 4)) (local.get $across))))
    (loop $blocks
      (local.set $sum (i32.const 0))
      (local.set $shade (i32.const 0))
      (loop $shades
        (local.set $sum (i32.add (local.get $sum) (i32.load16_u (local.get $darker))))
        (i32.store16 (local.get $darker) (local.get $sum))
        (local.set $darker (i32.add (local.get $darker) (i32.const 2)))
        (br_if $shades (i32.lt_u (local.tee $shade (i32.add (local.get $shade) (i32.const 1))) (i32.const 257))))
      (br_if $blocks (i32.lt_u (local.get $darker) (local.get $end)))))

  ;; What a picture's pixels add up to in each square of `side` by `side`, 32 bits each; `starts` has where the columns of each begin.
  (func (export "squeeze") (param $shades i32) (param $width i32) (param $height i32) (param $side i32) (param $starts i32) (param $sums i32)
    (local $x i32) (local $y i32) (local $to i32) (local $column i32) (local $end i32) (local $sum i32)
    (loop $rows
      (local.set $to
        (i32.add
          (local.get $sums)
          (i32.shl (i32.mul (i32.div_u (i32.mul (local.get $y) (local.get $side)) (local.get $height)) (local.get $side)) (i32.const 2))))
      (local.set $column (local.get $starts))
      (local.set $x (i32.const 0))
      (loop $columns
        (local.set $column (i32.add (local.get $column) (i32.const 4)))
        (local.set $end (i32.load (local.get $column)))
        (local.set $sum (i32.load (local.get $to)))
        (loop $pixels
          (local.set $sum (i32.add (local.get $sum) (i32.load8_u (i32.add (local.get $shades) (local.get $x)))))
          (br_if $pixels (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 1))) (local.get $end))))
        (i32.store (local.get $to) (local.get $sum))
        (local.set $to (i32.add (local.get $to) (i32.const 4)))
        (br_if $columns (i32.lt_u (local.get $x) (local.get $width))))
      (local.set $shades (i32.add (local.get $shades) (local.get $width)))
      (br_if $rows (i32.lt_u (local.tee $y (i32.add (local.get $y) (i32.const 1))) (local.get $height)))))

  ;; How strong each of `count` waves of `side` points is in each of so many lines of as many values, 64 bits each: what they and the
  ;; wave's points multiply to, divided by `divisor`. A line begins `next` bytes after the one before, and goes on in steps of `step` bytes.
  (func (export "strengths") (param $values i32) (param $lines i32) (param $next i32) (param $step i32) (param $waves i32) (param $count i32) (param $side i32) (param $divisor f64) (param $to i32)
    (local $wave i32) (local $left i32) (local $at i32) (local $value i32) (local $sum f64)
    (loop $each
      (local.set $wave (local.get $waves))
      (local.set $left (local.get $count))
      (loop $frequencies
        (local.set $sum (f64.const 0))
        (local.set $value (local.get $values))
        (local.set $at (local.get $side))
        (loop $points
          (local.set $sum (f64.add (local.get $sum) (f64.mul (f64.load (local.get $wave)) (f64.load (local.get $value)))))
          (local.set $wave (i32.add (local.get $wave) (i32.const 8)))
          (local.set $value (i32.add (local.get $value) (local.get $step)))
          (br_if $points (local.tee $at (i32.sub (local.get $at) (i32.const 1)))))
        (f64.store (local.get $to) (f64.div (local.get $sum) (local.get $divisor)))
        (local.set $to (i32.add (local.get $to) (i32.const 8)))
        (br_if $frequencies (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
      (local.set $values (i32.add (local.get $values) (local.get $next)))
      (br_if $each (local.tee $lines (i32.sub (local.get $lines) (i32.const 1))))))

  ;; The mean of each row of `side` by `side` values of 32 bits, along the lines of each tilt: 64 bits each, 0 where there is none.
  ;; From `shifts` up to `end` stand as many bytes for each tilt: by how many rows its lines are off at each column.
  (func (export "profiles") (param $values i32) (param $side i32) (param $shifts i32) (param $end i32) (param $to i32)
    (local $row i32) (local $x i32) (local $y i32) (local $sum f64) (local $count i32)
    (loop $tilts
      (local.set $row (i32.const 0))
      (loop $rows
        (local.set $sum (f64.const 0))
        (local.set $count (i32.const 0))
        (local.set $x (i32.const 0))
        (loop $columns
          (local.set $y (i32.add (local.get $row) (i32.load8_s (i32.add (local.get $shifts) (local.get $x)))))
          (if (i32.lt_u (local.get $y) (local.get $side))
            (then
              (local.set $sum
                (f64.add
                  (local.get $sum)
                  (f64.promote_f32
                    (f32.load
                      (i32.add
                        (local.get $values)
                        (i32.shl (i32.add (i32.mul (local.get $y) (local.get $side)) (local.get $x)) (i32.const 2)))))))
              (local.set $count (i32.add (local.get $count) (i32.const 1)))))
          (br_if $columns (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 1))) (local.get $side))))
        (if (local.get $count)
          (then (f64.store (local.get $to) (f64.div (local.get $sum) (f64.convert_i32_u (local.get $count))))))
        (local.set $to (i32.add (local.get $to) (i32.const 8)))
        (br_if $rows (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 1))) (local.get $side))))
      (br_if $tilts (i32.lt_u (local.tee $shifts (i32.add (local.get $shifts) (local.get $side))) (local.get $end))))))
