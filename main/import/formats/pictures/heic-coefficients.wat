;; The coefficients of a square (ITU-T H.265, 7.3.8.11 from the first sub-block on, and 9.3), read as libde265 reads them, with the
;; state of its arithmetic decoder kept in locals, four bytes read at a time, and without branches on what a bit is: two fifths of
;; all the work for a photo. `value` is libde265's, 32 bits longer.
;; Addresses are those of libde265 in libheif-js 1.23.2; `room` holds what follows a context's state (128 bytes for the likely bit,
;; 128 for the other), then flags of sub-blocks, nine to a row, then places of coefficients.
(module
  (import "libheif" "memory" (memory 0))
  (import "libheif" "room" (global $room i32))

  ;; The next four bytes as one number, the first one topmost; behind the end there are zeros.
  (func $four (param $next i32) (param $end i32) (result i64)
    (local $bytes i32) (local $left i32)
    (if (i32.le_u (i32.add (local.get $next) (i32.const 4)) (local.get $end))
      (then
        (local.set $bytes (i32.load (local.get $next)))
        (return
          (i64.extend_i32_u
            (i32.or
              (i32.and (i32.rotl (local.get $bytes) (i32.const 8)) (i32.const 0x00ff00ff))
              (i32.and (i32.rotr (local.get $bytes) (i32.const 8)) (i32.const 0xff00ff00)))))))
    (local.set $left (i32.const 24))
    (loop $every
      (if (i32.lt_u (local.get $next) (local.get $end))
        (then (local.set $bytes (i32.or (local.get $bytes) (i32.shl (i32.load8_u (local.get $next)) (local.get $left))))))
      (local.set $next (i32.add (local.get $next) (i32.const 1)))
      (br_if $every (i32.ge_s (local.tee $left (i32.sub (local.get $left) (i32.const 8))) (i32.const 0))))
    (i64.extend_i32_u (local.get $bytes)))

  ;; `thread` is libde265's thread_context; `tables` tells where its contexts of significance are, `last` where the last coefficient
  ;; lies: sub-block, and place in it times 256. Gives 0 where something rare asks for the other way; then nothing was read.
  (func (export "read") (param $thread i32) (param $plane i32) (param $log2 i32) (param $blocks i32) (param $places i32) (param $tables i32) (param $last i32) (result i32)
    (local $range i32) (local $value i64) (local $bits i32) (local $next i32) (local $end i32)
    (local $contexts i32) (local $context i32) (local $state i32) (local $less i32) (local $rest i64) (local $scaled i64) (local $far i64) (local $shift i32) (local $one i32) (local $likely i32) (local $bit i32)
    (local $block i32) (local $lastBlock i32) (local $x i32) (local $y i32) (local $flags i32) (local $near i32) (local $inferred i32)
    (local $table i32) (local $place i32) (local $count i32) (local $list i32) (local $set i32) (local $greater i32) (local $ones i32) (local $first i32)
    (local $at i32) (local $most i32) (local $hiding i32) (local $hidden i32) (local $signs i32) (local $level i32) (local $rice i32) (local $prefix i32)
    (local $sum i32) (local $levels i32) (local $spots i32)

    (if (i32.or
          (i32.load8_u offset=32 (local.get $thread))
          (i32.or
            (i32.load8_u offset=33 (i32.add (local.get $thread) (local.get $plane)))
            (i32.load8_u offset=16827 (i32.load offset=124 (i32.load offset=18588 (local.get $thread))))))
      (then (return (i32.const 0))))

    (local.set $next (i32.load offset=18552 (local.get $thread)))
    (local.set $end (i32.load offset=18556 (local.get $thread)))
    (local.set $range (i32.load offset=18560 (local.get $thread)))
    (local.set $value (i64.shl (i64.load32_u offset=18564 (local.get $thread)) (i64.const 32)))
    (local.set $bits (i32.load16_s offset=18568 (local.get $thread)))
    (local.set $contexts (i32.load offset=18572 (local.get $thread)))
    (local.set $hiding (i32.ne (i32.load8_u offset=15 (i32.load offset=132 (i32.load offset=18588 (local.get $thread)))) (i32.const 0)))
    (local.set $levels (i32.add (local.get $thread) (i32.shl (local.get $plane) (i32.const 11))))
    (local.set $spots (local.get $levels))
    (local.set $lastBlock (i32.and (local.get $last) (i32.const 255)))
    (local.set $block (local.get $lastBlock))
    (local.set $list (i32.add (global.get $room) (i32.const 352)))
    (local.set $greater (i32.const 1))
    (i64.store offset=256 (global.get $room) (i64.const 0))
    (i64.store offset=264 (global.get $room) (i64.const 0))
    (i64.store offset=272 (global.get $room) (i64.const 0))
    (i64.store offset=280 (global.get $room) (i64.const 0))
    (i64.store offset=288 (global.get $room) (i64.const 0))
    (i64.store offset=296 (global.get $room) (i64.const 0))
    (i64.store offset=304 (global.get $room) (i64.const 0))
    (i64.store offset=312 (global.get $room) (i64.const 0))
    (i64.store offset=320 (global.get $room) (i64.const 0))
    (i64.store offset=328 (global.get $room) (i64.const 0))
    (i64.store offset=336 (global.get $room) (i64.const 0))

    (loop $everyBlock
      (block $done
        (local.set $at (i32.add (local.get $blocks) (i32.shl (local.get $block) (i32.const 1))))
        (local.set $x (i32.load8_u (local.get $at)))
        (local.set $y (i32.load8_u offset=1 (local.get $at)))
        (local.set $near (i32.add (global.get $room) (i32.add (i32.mul (local.get $y) (i32.const 9)) (local.get $x))))
        (local.set $flags (i32.load8_u offset=266 (local.get $near)))
        (local.set $inferred (i32.const 0))

        ;; Whether the sub-block has any.
        (if (i32.and (i32.ne (local.get $block) (i32.const 0)) (i32.ne (local.get $block) (local.get $lastBlock)))
          (then
            (local.set $context
              (i32.add
                (i32.add (local.get $contexts) (i32.shl (i32.ne (local.get $plane) (i32.const 0)) (i32.const 1)))
                (i32.or (i32.and (local.get $flags) (i32.const 1)) (i32.shr_u (local.get $flags) (i32.const 1)))))
            (local.set $state (i32.load8_u offset=61 (local.get $context)))
            (local.set $less (i32.load8_u offset=69164 (i32.add (i32.and (i32.shl (local.get $state) (i32.const 1)) (i32.const 508)) (i32.shr_u (local.get $range) (i32.const 6)))))
            (local.set $range (i32.sub (local.get $range) (local.get $less)))
            (local.set $rest (i64.sub (local.get $value) (i64.shl (i64.extend_i32_u (local.get $range)) (i64.const 39))))
            (local.set $far (i64.shr_s (local.get $rest) (i64.const 63)))
            (local.set $likely (i32.wrap_i64 (local.get $far)))
            (local.set $bit (i32.xor (i32.and (local.get $state) (i32.const 1)) (i32.add (local.get $likely) (i32.const 1))))
            (i32.store8 offset=61 (local.get $context) (i32.load8_u (i32.add (i32.add (global.get $room) (local.get $state)) (i32.and (i32.xor (local.get $likely) (i32.const -1)) (i32.const 128)))))
            (local.set $shift (i32.sub (i32.clz (local.get $less)) (i32.const 23)))
            (local.set $less (i32.shl (local.get $less) (local.get $shift)))
            (local.set $one (i32.xor (i32.shr_u (local.get $range) (i32.const 8)) (i32.const 1)))
            (local.set $range (i32.shl (local.get $range) (local.get $one)))
            (local.set $range (i32.xor (local.get $less) (i32.and (i32.xor (local.get $less) (local.get $range)) (local.get $likely))))
            (local.set $shift (i32.xor (local.get $shift) (i32.and (i32.xor (local.get $shift) (local.get $one)) (local.get $likely))))
            (local.set $value
              (i64.shl
                (i64.xor (local.get $rest) (i64.and (i64.xor (local.get $rest) (local.get $value)) (local.get $far)))
                (i64.extend_i32_u (local.get $shift))))
            (if (i32.ge_s (local.tee $bits (i32.add (local.get $bits) (local.get $shift))) (i32.const 0))
              (then
                (local.set $value (i64.or (local.get $value) (i64.shl (call $four (local.get $next) (local.get $end)) (i64.extend_i32_u (i32.add (local.get $bits) (i32.const 8))))))
                (local.set $next (i32.add (local.get $next) (i32.const 4)))
                (local.set $bits (i32.sub (local.get $bits) (i32.const 32)))))
            (br_if $done (i32.eqz (local.get $bit)))
            (local.set $inferred (i32.const 1))))
        (i32.store8 offset=265 (local.get $near) (i32.or (i32.load8_u offset=265 (local.get $near)) (i32.const 1)))
        (i32.store8 offset=257 (local.get $near) (i32.or (i32.load8_u offset=257 (local.get $near)) (i32.const 2)))

        ;; Which coefficients there are.
        (local.set $x (i32.shl (local.get $x) (i32.const 2)))
        (local.set $y (i32.shl (local.get $y) (i32.const 2)))
        (local.set $table
          (i32.add
            (i32.load offset=134832 (i32.add (local.get $tables) (i32.shl (local.get $flags) (i32.const 2))))
            (i32.add (local.get $x) (i32.shl (local.get $y) (local.get $log2)))))
        (local.set $count (i32.const 0))
        (local.set $place (i32.const 15))
        (if (i32.eq (local.get $block) (local.get $lastBlock))
          (then
            (local.set $place (i32.shr_u (local.get $last) (i32.const 8)))
            (i32.store8 (local.get $list) (local.get $place))
            (local.set $count (i32.const 1))
            (local.set $place (i32.sub (local.get $place) (i32.const 1)))))
        (block $listed
          (br_if $listed (i32.lt_s (local.get $place) (i32.const 0)))
          (loop $everyPlace
            ;; The first one must be there where no other is.
            (if (i32.gt_u (local.get $inferred) (local.get $place))
              (then
                (i32.store8 (i32.add (local.get $list) (local.get $count)) (i32.const 0))
                (local.set $count (i32.add (local.get $count) (i32.const 1)))
                (br $listed)))
            (local.set $at (i32.add (local.get $places) (i32.shl (local.get $place) (i32.const 1))))
            (local.set $context
              (i32.add
                (local.get $contexts)
                (i32.load8_u
                  (i32.add (local.get $table) (i32.add (i32.load8_u (local.get $at)) (i32.shl (i32.load8_u offset=1 (local.get $at)) (local.get $log2)))))))
            (local.set $state (i32.load8_u offset=65 (local.get $context)))
            (local.set $less (i32.load8_u offset=69164 (i32.add (i32.and (i32.shl (local.get $state) (i32.const 1)) (i32.const 508)) (i32.shr_u (local.get $range) (i32.const 6)))))
            (local.set $range (i32.sub (local.get $range) (local.get $less)))
            (local.set $rest (i64.sub (local.get $value) (i64.shl (i64.extend_i32_u (local.get $range)) (i64.const 39))))
            (local.set $far (i64.shr_s (local.get $rest) (i64.const 63)))
            (local.set $likely (i32.wrap_i64 (local.get $far)))
            (local.set $bit (i32.xor (i32.and (local.get $state) (i32.const 1)) (i32.add (local.get $likely) (i32.const 1))))
            (i32.store8 offset=65 (local.get $context) (i32.load8_u (i32.add (i32.add (global.get $room) (local.get $state)) (i32.and (i32.xor (local.get $likely) (i32.const -1)) (i32.const 128)))))
            (local.set $shift (i32.sub (i32.clz (local.get $less)) (i32.const 23)))
            (local.set $less (i32.shl (local.get $less) (local.get $shift)))
            (local.set $one (i32.xor (i32.shr_u (local.get $range) (i32.const 8)) (i32.const 1)))
            (local.set $range (i32.shl (local.get $range) (local.get $one)))
            (local.set $range (i32.xor (local.get $less) (i32.and (i32.xor (local.get $less) (local.get $range)) (local.get $likely))))
            (local.set $shift (i32.xor (local.get $shift) (i32.and (i32.xor (local.get $shift) (local.get $one)) (local.get $likely))))
            (local.set $value
              (i64.shl
                (i64.xor (local.get $rest) (i64.and (i64.xor (local.get $rest) (local.get $value)) (local.get $far)))
                (i64.extend_i32_u (local.get $shift))))
            (if (i32.ge_s (local.tee $bits (i32.add (local.get $bits) (local.get $shift))) (i32.const 0))
              (then
                (local.set $value (i64.or (local.get $value) (i64.shl (call $four (local.get $next) (local.get $end)) (i64.extend_i32_u (i32.add (local.get $bits) (i32.const 8))))))
                (local.set $next (i32.add (local.get $next) (i32.const 4)))
                (local.set $bits (i32.sub (local.get $bits) (i32.const 32)))))
            (i32.store8 (i32.add (local.get $list) (local.get $count)) (local.get $place))
            (local.set $count (i32.add (local.get $count) (local.get $bit)))
            (local.set $inferred (i32.and (local.get $inferred) (i32.xor (local.get $bit) (i32.const 1))))
            (br_if $everyPlace (i32.ge_s (local.tee $place (i32.sub (local.get $place) (i32.const 1))) (i32.const 0)))))
        (br_if $done (i32.eqz (local.get $count)))

        ;; Which of the first eight are greater than 1, and whether the first of those is greater than 2.
        (local.set $set
          (i32.or
            (i32.eqz (local.get $greater))
            (select (i32.const 0) (i32.shl (i32.ne (local.get $block) (i32.const 0)) (i32.const 1)) (local.get $plane))))
        (local.set $greater (i32.const 1))
        (local.set $ones (i32.const 0))
        (local.set $first (i32.const 16))
        (local.set $at (i32.const 0))
        (local.set $most (select (local.get $count) (i32.const 8) (i32.lt_u (local.get $count) (i32.const 8))))
        (block $known
          (loop $everyOne
            (if (i32.lt_u (local.get $at) (local.get $most))
              (then
                (local.set $context
                  (i32.add
                    (i32.add (local.get $contexts) (select (i32.const 125) (i32.const 109) (local.get $plane)))
                    (i32.add (i32.shl (local.get $set) (i32.const 2)) (local.get $greater)))))
              (else
                (br_if $known (i32.eqz (local.get $ones)))
                (local.set $first (i32.ctz (local.get $ones)))
                (local.set $context (i32.add (i32.add (local.get $contexts) (select (i32.const 137) (i32.const 133) (local.get $plane))) (local.get $set)))))
            (local.set $state (i32.load8_u (local.get $context)))
            (local.set $less (i32.load8_u offset=69164 (i32.add (i32.and (i32.shl (local.get $state) (i32.const 1)) (i32.const 508)) (i32.shr_u (local.get $range) (i32.const 6)))))
            (local.set $range (i32.sub (local.get $range) (local.get $less)))
            (local.set $rest (i64.sub (local.get $value) (i64.shl (i64.extend_i32_u (local.get $range)) (i64.const 39))))
            (local.set $far (i64.shr_s (local.get $rest) (i64.const 63)))
            (local.set $likely (i32.wrap_i64 (local.get $far)))
            (local.set $bit (i32.xor (i32.and (local.get $state) (i32.const 1)) (i32.add (local.get $likely) (i32.const 1))))
            (i32.store8 (local.get $context) (i32.load8_u (i32.add (i32.add (global.get $room) (local.get $state)) (i32.and (i32.xor (local.get $likely) (i32.const -1)) (i32.const 128)))))
            (local.set $shift (i32.sub (i32.clz (local.get $less)) (i32.const 23)))
            (local.set $less (i32.shl (local.get $less) (local.get $shift)))
            (local.set $one (i32.xor (i32.shr_u (local.get $range) (i32.const 8)) (i32.const 1)))
            (local.set $range (i32.shl (local.get $range) (local.get $one)))
            (local.set $range (i32.xor (local.get $less) (i32.and (i32.xor (local.get $less) (local.get $range)) (local.get $likely))))
            (local.set $shift (i32.xor (local.get $shift) (i32.and (i32.xor (local.get $shift) (local.get $one)) (local.get $likely))))
            (local.set $value
              (i64.shl
                (i64.xor (local.get $rest) (i64.and (i64.xor (local.get $rest) (local.get $value)) (local.get $far)))
                (i64.extend_i32_u (local.get $shift))))
            (if (i32.ge_s (local.tee $bits (i32.add (local.get $bits) (local.get $shift))) (i32.const 0))
              (then
                (local.set $value (i64.or (local.get $value) (i64.shl (call $four (local.get $next) (local.get $end)) (i64.extend_i32_u (i32.add (local.get $bits) (i32.const 8))))))
                (local.set $next (i32.add (local.get $next) (i32.const 4)))
                (local.set $bits (i32.sub (local.get $bits) (i32.const 32)))))
            (br_if $known (i32.lt_u (local.get $first) (i32.const 16)))
            (local.set $ones (i32.or (local.get $ones) (i32.shl (local.get $bit) (local.get $at))))
            ;; After a greater one 0, else one more up to 3.
            (local.set $greater
              (i32.and
                (i32.add (local.get $greater) (i32.lt_u (i32.sub (local.get $greater) (i32.const 1)) (i32.const 2)))
                (i32.sub (local.get $bit) (i32.const 1))))
            (local.set $at (i32.add (local.get $at) (i32.const 1)))
            (br $everyOne)))
        ;; From here on: which of the first eight say more than they are known to be; of the first greater one `bit` tells.
        (if (i32.lt_u (local.get $first) (i32.const 16))
          (then (local.set $most (i32.and (local.get $ones) (i32.xor (i32.shl (i32.xor (local.get $bit) (i32.const 1)) (local.get $first)) (i32.const -1)))))
          (else (local.set $most (i32.const 0)) (local.set $bit (i32.const 0))))
        (local.set $most (i32.or (local.get $most) (i32.const -256)))

        ;; Signs, the first one topmost.
        (local.set $hidden
          (i32.and
            (local.get $hiding)
            (i32.gt_s
              (i32.sub (i32.load8_u (local.get $list)) (i32.load8_u (i32.sub (i32.add (local.get $list) (local.get $count)) (i32.const 1))))
              (i32.const 3))))
        (local.set $signs (i32.const 0))
        (local.set $at (i32.sub (local.get $count) (local.get $hidden)))
        (local.set $scaled (i64.shl (i64.extend_i32_u (local.get $range)) (i64.const 39)))
        (block $signed
          (br_if $signed (i32.eqz (local.get $at)))
          (loop $everySign
            (local.set $value (i64.shl (local.get $value) (i64.const 1)))
            (if (i32.ge_s (local.tee $bits (i32.add (local.get $bits) (i32.const 1))) (i32.const 0))
              (then
                (local.set $value (i64.or (local.get $value) (i64.shl (call $four (local.get $next) (local.get $end)) (i64.extend_i32_u (i32.add (local.get $bits) (i32.const 8))))))
                (local.set $next (i32.add (local.get $next) (i32.const 4)))
                (local.set $bits (i32.sub (local.get $bits) (i32.const 32)))))
            (local.set $rest (i64.sub (local.get $value) (local.get $scaled)))
            (local.set $far (i64.shr_s (local.get $rest) (i64.const 63)))
            (local.set $likely (i32.wrap_i64 (local.get $far)))
            (local.set $value (i64.add (local.get $rest) (i64.and (local.get $scaled) (local.get $far))))
            (local.set $signs (i32.add (i32.shl (local.get $signs) (i32.const 1)) (i32.add (local.get $likely) (i32.const 1))))
            (br_if $everySign (local.tee $at (i32.sub (local.get $at) (i32.const 1))))))
        (local.set $signs (i32.shl (local.get $signs) (i32.add (i32.sub (i32.const 32) (local.get $count)) (local.get $hidden))))

        ;; Levels.
        (local.set $sum (i32.const 0))
        (local.set $rice (i32.const 0))
        (local.set $at (i32.const 0))
        (loop $everyLevel
          (local.set $level (i32.add (i32.const 1) (i32.and (i32.shr_u (local.get $ones) (local.get $at)) (i32.const 1))))
          (local.set $level (i32.add (local.get $level) (i32.and (local.get $bit) (i32.eq (local.get $at) (local.get $first)))))
          (if (i32.and (i32.shr_u (local.get $most) (local.get $at)) (i32.const 1))
            (then
              (local.set $prefix (i32.const -1))
              (loop $everyBit
                (local.set $prefix (i32.add (local.get $prefix) (i32.const 1)))
                (local.set $value (i64.shl (local.get $value) (i64.const 1)))
                (if (i32.ge_s (local.tee $bits (i32.add (local.get $bits) (i32.const 1))) (i32.const 0))
                  (then
                    (local.set $value (i64.or (local.get $value) (i64.shl (call $four (local.get $next) (local.get $end)) (i64.extend_i32_u (i32.add (local.get $bits) (i32.const 8))))))
                    (local.set $next (i32.add (local.get $next) (i32.const 4)))
                    (local.set $bits (i32.sub (local.get $bits) (i32.const 32)))))
                (if (i64.ge_s (local.tee $rest (i64.sub (local.get $value) (local.get $scaled))) (i64.const 0))
                  (then
                    (local.set $value (local.get $rest))
                    (br_if $everyBit (i32.lt_u (local.get $prefix) (i32.const 65))))))
              (if (i32.lt_u (local.get $prefix) (i32.const 65))
                (then
                  ;; How many bits follow, and what they are added to.
                  (if (i32.lt_u (local.get $prefix) (i32.const 4))
                    (then
                      (local.set $state (local.get $rice))
                      (local.set $prefix (i32.shl (local.get $prefix) (local.get $rice))))
                    (else
                      (local.set $state (i32.add (i32.sub (local.get $prefix) (i32.const 3)) (local.get $rice)))
                      (local.set $prefix (i32.shl (i32.add (i32.shl (i32.const 1) (i32.sub (local.get $prefix) (i32.const 3))) (i32.const 2)) (local.get $rice)))))
                  (local.set $context (i32.const 0))
                  (block $whole
                    (br_if $whole (i32.eqz (local.get $state)))
                    (loop $everyBit
                      (local.set $value (i64.shl (local.get $value) (i64.const 1)))
                      (if (i32.ge_s (local.tee $bits (i32.add (local.get $bits) (i32.const 1))) (i32.const 0))
                        (then
                          (local.set $value (i64.or (local.get $value) (i64.shl (call $four (local.get $next) (local.get $end)) (i64.extend_i32_u (i32.add (local.get $bits) (i32.const 8))))))
                          (local.set $next (i32.add (local.get $next) (i32.const 4)))
                          (local.set $bits (i32.sub (local.get $bits) (i32.const 32)))))
                      (local.set $rest (i64.sub (local.get $value) (local.get $scaled)))
                      (local.set $far (i64.shr_s (local.get $rest) (i64.const 63)))
                      (local.set $likely (i32.wrap_i64 (local.get $far)))
                      (local.set $value (i64.add (local.get $rest) (i64.and (local.get $scaled) (local.get $far))))
                      (local.set $context (i32.add (i32.shl (local.get $context) (i32.const 1)) (i32.add (local.get $likely) (i32.const 1))))
                      (br_if $everyBit (local.tee $state (i32.sub (local.get $state) (i32.const 1))))))
                  (local.set $level (i32.add (local.get $level) (i32.add (local.get $prefix) (local.get $context))))))
              (if (i32.gt_s (local.get $level) (i32.shl (i32.const 3) (local.get $rice)))
                (then (local.set $rice (i32.add (local.get $rice) (i32.lt_u (local.get $rice) (i32.const 4))))))))
          (local.set $sum (i32.add (local.get $sum) (local.get $level)))
          (local.set $likely (i32.shr_s (local.get $signs) (i32.const 31)))
          (local.set $signs (i32.shl (local.get $signs) (i32.const 1)))
          (local.set $level (i32.sub (i32.xor (local.get $level) (local.get $likely)) (local.get $likely)))
          (local.set $place (i32.add (local.get $places) (i32.shl (i32.load8_u (i32.add (local.get $list) (local.get $at))) (i32.const 1))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          ;; The last sign may be hidden in whether the sum is even.
          (if (i32.and (i32.and (local.get $hidden) (i32.eq (local.get $at) (local.get $count))) (i32.and (local.get $sum) (i32.const 1)))
            (then (local.set $level (i32.sub (i32.const 0) (local.get $level)))))
          (i32.store16 offset=2108 (local.get $levels) (local.get $level))
          (i32.store16 offset=8252 (local.get $levels)
            (i32.add
              (i32.add (local.get $x) (i32.load8_u (local.get $place)))
              (i32.shl (i32.add (local.get $y) (i32.load8_u offset=1 (local.get $place))) (local.get $log2))))
          (local.set $levels (i32.add (local.get $levels) (i32.const 2)))
          (br_if $everyLevel (i32.lt_u (local.get $at) (local.get $count)))))
      (br_if $everyBlock (i32.ge_s (local.tee $block (i32.sub (local.get $block) (i32.const 1))) (i32.const 0))))

    (i32.store16 offset=14396 (i32.add (local.get $thread) (i32.shl (local.get $plane) (i32.const 1))) (i32.shr_u (i32.sub (local.get $levels) (local.get $spots)) (i32.const 1)))
    ;; What was read ahead is given back.
    (local.set $at (i32.shr_u (i32.sub (i32.const -1) (local.get $bits)) (i32.const 3)))
    (local.set $bits (i32.add (local.get $bits) (i32.shl (local.get $at) (i32.const 3))))
    (local.set $next (i32.sub (local.get $next) (local.get $at)))
    (local.set $shift (i32.add (local.get $bits) (i32.const 8)))
    (i32.store offset=18552 (local.get $thread) (select (local.get $next) (local.get $end) (i32.lt_u (local.get $next) (local.get $end))))
    (i32.store offset=18560 (local.get $thread) (local.get $range))
    (i32.store offset=18564 (local.get $thread)
      (i32.shl (i32.shr_u (i32.wrap_i64 (i64.shr_u (local.get $value) (i64.const 32))) (local.get $shift)) (local.get $shift)))
    (i32.store16 offset=18568 (local.get $thread) (local.get $bits))
    (i32.const 1)))
